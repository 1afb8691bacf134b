/** `Importer` in a thread of its own: whatever is in the files, the page and the tutor go on. */
import { proxy } from "comlink";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, type Result } from "../../domain/result.ts";
import type { ImportApi, Importer, MadeFromFiles } from "../../protocol/import-api.ts";
import { beginWorker } from "./start-worker.ts";

const stopped = (detail: ErrorDetail): AppError => ({ type: "worker-crashed", worker: "import", detail });

/** @param create `workers/import.worker.ts` */
export function createWorkerImporter(create: () => Worker): Importer {
  let cancel: () => void = () => undefined;
  return {
    async makeCourse(files, options, onProgress) {
      const cancelled = new Promise<Result<never, AppError>>((resolve) => {
        cancel = () => resolve(err({ type: "aborted" }));
      });
      const begun = await beginWorker<ImportApi, void>(create, stopped, (api) => api.ready());
      if (!begun.ok) return begun;
      const { api, failed, terminate } = begun.value.worker;
      const made: Promise<Result<MadeFromFiles, AppError>> = api
        .makeCourse(files, options, proxy(onProgress))
        .catch((error: unknown) =>
          err(stopped({ type: "worker-stopped", said: error instanceof Error ? error.message : String(error) })),
        );
      try {
        return await Promise.race([made, failed, cancelled]);
      } finally {
        terminate();
      }
    },
    cancel: () => cancel(),
  };
}
