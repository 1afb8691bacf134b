/** A `VectorIndex` whose scan runs in the vector index worker. */
import type { AppError } from "../../domain/errors.ts";
import type { QuantizedRows } from "../../domain/quantized-rows.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { VectorIndex } from "../../ports/vector-index.ts";
import type { VectorIndexApi } from "../../protocol/vector-index-api.ts";
import { beginWorker } from "../threads/start-worker.ts";

/** @returns `terminate` ends the thread: the only way to get its memory back */
export async function createWorkerIndex(
  createWorker: () => Worker,
  rows: QuantizedRows,
): Promise<Result<VectorIndex & { terminate(): void }, AppError>> {
  const begun = await beginWorker<VectorIndexApi, string>(
    createWorker,
    (detail) => ({ type: "index-unavailable", detail }),
    (api) => api.build(rows),
  );
  if (!begun.ok) return begun;
  const { api, failed, terminate } = begun.value.worker;
  return ok({
    backend: begun.value.value,
    dimensions: rows.dimensions,
    search: (query, topK) => Promise.race([api.search(alone(query), topK), failed]),
    terminate,
  });
}

/** A message takes a view's whole buffer along: with a row of many vectors, all of them. */
const alone = (query: Float32Array): Float32Array =>
  query.byteLength === query.buffer.byteLength ? query : query.slice();
