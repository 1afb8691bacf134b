/** An `Embedder` whose work is done in the embedding worker. */

import { proxy } from "comlink";
import type { EmbeddingModel } from "../../domain/embedding-model.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Embedder } from "../../ports/embedder.ts";
import type { EmbeddingApi, EmbedsTexts } from "../../protocol/embedding-api.ts";
import { beginWorker, type RunningWorker } from "../threads/start-worker.ts";

/** `terminate` ends the thread, the only way to get its memory back; what it was doing ends as `aborted`. */
export type WorkerEmbedder = Embedder & { terminate(): void };

/**
 * @param baseUrl folder of the model's files, ending with `/`
 * @param onProgress called while the files arrive
 */
export async function createWorkerEmbedder(
  createWorker: () => Worker,
  baseUrl: string,
  onProgress: () => void = () => undefined,
): Promise<Result<WorkerEmbedder, AppError>> {
  const begun = await beginWorker<EmbeddingApi, EmbeddingModel>(
    createWorker,
    (detail) => ({ type: "embedder-unavailable", detail }),
    (api, alive) => {
      const tell = (): void => {
        alive();
        onProgress();
      };
      return api.load(baseUrl, proxy(tell));
    },
  );
  return begun.ok ? ok(embedderIn(begun.value.worker, begun.value.value)) : begun;
}

/** After a crash every call fails with a value, and retrieval goes on by words alone. */
export function embedderIn(worker: RunningWorker<EmbedsTexts>, model: EmbeddingModel): WorkerEmbedder {
  type Embedded = Result<Float32Array, AppError>;
  let ended: Embedded | undefined;
  // A race against one long promise would keep every vector ever made.
  const waiting = new Set<(embedded: Embedded) => void>();
  const end = (reason: Embedded): void => {
    ended ??= reason;
    for (const settle of waiting) settle(reason);
    waiting.clear();
  };
  void worker.failed.then((reason) => {
    worker.terminate();
    end(reason);
  });
  return {
    model,
    embed(texts, purpose) {
      if (ended) return Promise.resolve(ended);
      return new Promise((resolve, reject) => {
        waiting.add(resolve);
        worker.api
          .embed(texts, purpose)
          .then(resolve, reject)
          .finally(() => waiting.delete(resolve));
      });
    },
    terminate() {
      worker.terminate();
      end(err({ type: "aborted" }));
    },
  };
}
