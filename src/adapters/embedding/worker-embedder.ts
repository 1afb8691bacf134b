/** An `Embedder` whose work is done in the embedding worker. */
import type { AppError } from "../../domain/errors.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { Embedder } from "../../ports/embedder.ts";
import type { EmbeddingApi } from "../../protocol/embedding-api.ts";
import { startWorker } from "../start-worker.ts";

/** @param baseUrl folder of the model's files, ending with `/` */
export async function createWorkerEmbedder(
  createWorker: () => Worker,
  baseUrl: string,
): Promise<Result<Embedder, AppError>> {
  const worker = startWorker<EmbeddingApi>(createWorker, (detail) => ({ type: "embedder-unavailable", detail }));
  if (!worker.ok) return worker;
  const { api, failed, started, terminate } = worker.value;
  const loaded = await Promise.race([api.load(baseUrl), failed]);
  started();
  if (!loaded.ok) {
    terminate();
    return loaded;
  }
  return ok({
    model: loaded.value,
    // After a crash every call fails with a value, and retrieval goes on by words alone.
    embed: (texts, purpose) => Promise.race([api.embed(texts, purpose), failed]),
  });
}
