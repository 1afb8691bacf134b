/** A `VectorIndex` whose scan runs in the vector index worker. */
import type { AppError } from "../../domain/errors.ts";
import type { QuantizedRows } from "../../domain/quantized-rows.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { VectorIndex } from "../../ports/vector-index.ts";
import type { VectorIndexApi } from "../../protocol/vector-index-api.ts";
import { startWorker } from "../threads/start-worker.ts";

/** @returns `terminate` ends the thread: the only way to get its memory back */
export async function createWorkerIndex(
  createWorker: () => Worker,
  rows: QuantizedRows,
): Promise<Result<VectorIndex & { terminate(): void }, AppError>> {
  const worker = startWorker<VectorIndexApi>(createWorker, (detail) => ({ type: "index-unavailable", detail }));
  if (!worker.ok) return worker;
  const { api, failed, started, terminate } = worker.value;
  const built = await Promise.race([api.build(rows), failed]);
  started();
  if (!built.ok) {
    terminate();
    return built;
  }
  return ok({
    backend: built.value,
    dimensions: rows.dimensions,
    search: (query, topK) => Promise.race([api.search(alone(query), topK), failed]),
    terminate,
  });
}

/** A message takes a view's whole buffer along: with a row of many vectors, all of them. */
const alone = (query: Float32Array): Float32Array =>
  query.byteLength === query.buffer.byteLength ? query : query.slice();
