/** The `.erica` course file: a ZIP of a manifest, the course as JSON, and its vectors. */
/** Readers refuse a larger number: it means the file was written by a newer Erica. */
export const PACK_FORMAT = 1;

export const packFiles = {
  manifest: "manifest.json",
  course: "course.json",
  vectors: "vectors.bin",
} as const;
