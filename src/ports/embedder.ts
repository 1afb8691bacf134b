import type { EmbeddingModel } from "../domain/embedding-model.ts";
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";

/** Turns text into vectors of unit length. */
export interface Embedder {
  readonly model: EmbeddingModel;
  /**
   * @returns `texts.length × dimensions` floats, row-major, each row L2-normalised
   *   (a row of zeros where a text has no known word).
   */
  embed(texts: readonly string[], purpose: "query" | "passage"): Promise<Result<Float32Array, AppError>>;
}
