/** What the embedding workers offer the tutor worker. */

import type { EmbeddingModel } from "../domain/embedding-model.ts";
import type { AppError } from "../domain/errors.ts";
import type { EmbedderEntry } from "../domain/model-catalogue.ts";
import type { Result } from "../domain/result.ts";

export interface EmbedsTexts {
  /** @returns `texts.length × dimensions` floats, transferred, not copied */
  embed(texts: readonly string[], purpose: "query" | "passage"): Promise<Result<Float32Array, AppError>>;
}

export interface EmbeddingApi extends EmbedsTexts {
  /** Loads a bundled model's files from `baseUrl` (ends with `/`). `onProgress` is called while they arrive. */
  load(baseUrl: string, onProgress: () => void): Promise<Result<EmbeddingModel, AppError>>;
}

export interface TransformersEmbeddingApi extends EmbedsTexts {
  /** Answers as soon as the thread runs: loading may take longer than a thread is waited for. */
  ready(): true;
  /**
   * Loads an installed model and runs it once; asks no host for its files.
   * @param baseUrl the app's own folder, ends with `/`
   */
  load(entry: EmbedderEntry, baseUrl: string): Promise<Result<EmbeddingModel, AppError>>;
}
