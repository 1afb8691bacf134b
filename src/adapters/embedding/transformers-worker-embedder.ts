/** An `Embedder` whose work is done by a downloaded model in the transformers worker. */
import type { AppError } from "../../domain/errors.ts";
import type { EmbedderEntry } from "../../domain/model-catalogue.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { TransformersEmbeddingApi } from "../../protocol/embedding-api.ts";
import { startWorker } from "../threads/start-worker.ts";
import { embedderIn, type WorkerEmbedder } from "./worker-embedder.ts";

/**
 * @param baseUrl the app's own folder, ending with `/`
 * @returns `model-not-installed` when its files are not on the device, `model-file-damaged` when they are not what was
 *   downloaded, `embedder-unavailable` when this browser can't run it
 */
export async function createTransformersEmbedder(
  createWorker: () => Worker,
  entry: EmbedderEntry,
  baseUrl: string,
): Promise<Result<WorkerEmbedder, AppError>> {
  const worker = startWorker<TransformersEmbeddingApi>(createWorker, (detail) => ({
    type: "embedder-unavailable",
    detail,
  }));
  if (!worker.ok) return worker;
  const { api, failed, started, terminate } = worker.value;
  const running = Promise.race([api.ready(), failed]).then(started);
  const loaded = await Promise.race([api.load(entry, baseUrl), failed]);
  await running;
  if (!loaded.ok) {
    terminate();
    return loaded;
  }
  return ok(embedderIn(worker.value, loaded.value));
}
