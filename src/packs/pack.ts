/** The `.erica` course file: a ZIP of a manifest, the course as JSON, its vectors, its assets and its corrections. */

/**
 * Readers refuse a larger number: it means the file was written by a newer Erica.
 * 1: passages belong to a concept. 2: documents, assets, answer notes, quiz ids. 3: the course may be packed with
 * Zstandard, a third smaller than what Deflate makes of it. 4: it may be packed so in two parts (`course-parts.ts`).
 */
export const PACK_FORMAT = 4;
/** From here on the course may be packed with Zstandard. */
export const ZSTD_FORMAT = 3;
/** What is written without a Zstandard packer at hand: earlier versions open it too. */
export const DEFLATED_FORMAT = 2;

export const packFiles = {
  manifest: "manifest.json",
  course: "course.json",
  packedCourse: "course.json.zst",
  firstPart: "course-1.json.zst",
  secondPart: "course-2.json.zst",
  vectors: "vectors.bin",
  /** Apart from the course, which has them already: a reader that doesn't know them opens it all the same. */
  corrections: "corrections.json",
} as const;

/** Where an asset lies in the ZIP. */
export const assetFile = (id: string): string => `assets/${id}`;
