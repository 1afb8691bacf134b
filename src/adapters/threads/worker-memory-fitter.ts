/** `MemoryFitter` in a thread that lasts as long as one fit. */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err } from "../../domain/result.ts";
import type { MemoryFitApi, MemoryFitter } from "../../protocol/memory-fit-api.ts";
import { beginWorker } from "./start-worker.ts";

const stopped = (detail: ErrorDetail): AppError => ({ type: "worker-crashed", worker: "memory-fit", detail });

/** @param create `workers/memory-fit.worker.ts` */
export const createWorkerMemoryFitter = (create: () => Worker): MemoryFitter => ({
  async fit(request) {
    const begun = await beginWorker<MemoryFitApi, void>(create, stopped, (api) => api.ready());
    if (!begun.ok) return begun;
    const { api, failed, terminate } = begun.value.worker;
    const fitted = api
      .fit(request)
      .catch((error: unknown) =>
        err(stopped({ type: "worker-stopped", said: error instanceof Error ? error.message : String(error) })),
      );
    try {
      return await Promise.race([fitted, failed]);
    } finally {
      terminate();
    }
  },
});
