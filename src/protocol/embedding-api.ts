/** What the embedding worker offers the tutor worker. */
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";
import type { EmbeddingModel } from "../ports/embedder.ts";

export interface EmbeddingApi {
  /** Loads a bundled model's files from `baseUrl` (ends with `/`). Loading twice is one load. */
  load(baseUrl: string): Promise<Result<EmbeddingModel, AppError>>;
  /** @returns `texts.length × dimensions` floats, transferred, not copied */
  embed(texts: readonly string[], purpose: "query" | "passage"): Promise<Result<Float32Array, AppError>>;
}
