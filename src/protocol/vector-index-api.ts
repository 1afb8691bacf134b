/** What the vector index worker offers the tutor worker. */
import type { AppError } from "../domain/errors.ts";
import type { QuantizedRows } from "../domain/quantized-rows.ts";
import type { Result } from "../domain/result.ts";
import type { VectorHit } from "../ports/vector-index.ts";

export interface VectorIndexApi {
  /** Replaces the whole index; row `i` gets the key `i`. @returns the kernel that will search it */
  build(rows: QuantizedRows): Promise<Result<string, AppError>>;
  search(query: Float32Array, topK: number): Promise<Result<readonly VectorHit[], AppError>>;
}
