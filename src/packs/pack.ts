/** The `.erica` course file: a ZIP of a manifest, the course as JSON, and its vectors. */
import type { Course } from "../domain/course.ts";
import type { EmbeddingModel } from "../ports/embedder.ts";
import type { QuantizedRows } from "../retrieval/quantize.ts";

/** Readers refuse a larger number: it means the file was written by a newer Erica. */
export const PACK_FORMAT = 1;

export interface PackVectors {
  readonly model: EmbeddingModel;
  readonly layout: number;
  readonly rows: QuantizedRows;
}

export interface Pack {
  readonly course: Course;
  /** Absent when the course was packed without an embedder: vectors are then made on arrival. */
  readonly vectors?: PackVectors;
}

export const packFiles = {
  manifest: "manifest.json",
  course: "course.json",
  vectors: "vectors.bin",
} as const;
