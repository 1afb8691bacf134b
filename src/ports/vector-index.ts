import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";

/** One vector of an index. Several vectors may share a `key` (a concept has one a phrasing). */
export interface VectorHit {
  /** The row's number as it was added. */
  readonly row: number;
  /** Cosine similarity in [-1, 1], for unit vectors. */
  readonly score: number;
}

/** Exact nearest neighbours over unit vectors. */
export interface VectorIndex {
  /** Which kernel runs, e.g. "wasm-simd" or "typescript". */
  readonly backend: string;
  readonly dimensions: number;
  /** @param query `dimensions` floats, unit length. @returns at most `topK` hits, best first, ties by row. */
  search(query: Float32Array, topK: number): Promise<Result<readonly VectorHit[], AppError>>;
}
