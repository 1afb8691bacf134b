/** An `Embedder` whose work is done in the embedding worker. */
import { wrap } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Embedder } from "../../ports/embedder.ts";
import type { EmbeddingApi } from "../../protocol/embedding-api.ts";

/** A worker that can't start says nothing on its messages; this much later it is given up. */
const startTimeoutMs = 15_000;

const unavailable = (detail: string): Result<never, AppError> => err({ type: "embedder-unavailable", detail });

/** @param createWorker called once; the worker is terminated when loading fails */
export async function createWorkerEmbedder(
  createWorker: () => Worker,
  baseUrl: string,
): Promise<Result<Embedder, AppError>> {
  let worker: Worker;
  try {
    worker = createWorker();
  } catch (error) {
    return unavailable(error instanceof Error ? error.message : String(error));
  }
  let fail: (result: Result<never, AppError>) => void = () => undefined;
  const failed = new Promise<Result<never, AppError>>((resolve) => {
    fail = resolve;
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    fail(unavailable(`the embedding worker stopped: ${event.message || "unknown reason"}`));
  });
  const timer = setTimeout(() => fail(unavailable("the embedding worker did not start")), startTimeoutMs);
  const api = wrap<EmbeddingApi>(worker);
  const loaded = await Promise.race([api.load(baseUrl), failed]);
  clearTimeout(timer);
  if (!loaded.ok) {
    worker.terminate();
    return loaded;
  }
  return ok({
    model: loaded.value,
    // After a crash every call fails with a value, and retrieval goes on by words alone.
    embed: (texts, purpose) => Promise.race([api.embed(texts, purpose), failed]),
  });
}
