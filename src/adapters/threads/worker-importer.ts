/** `Importer` in a thread of its own: whatever is in the files, the page and the tutor go on. */
import { proxy, type Remote } from "comlink";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, type Result } from "../../domain/result.ts";
import type { ImportApi, Importer } from "../../protocol/import-api.ts";
import { beginWorker } from "./start-worker.ts";

const stopped = (detail: ErrorDetail): AppError => ({ type: "worker-crashed", worker: "import", detail });

/** @param create `workers/import.worker.ts` */
export function createWorkerImporter(create: () => Worker): Importer {
  let cancel: () => void = () => undefined;
  // What is asked for while the thread still starts is told to it before its first file.
  let paused = false;
  let making: Remote<ImportApi> | undefined;
  const run = async <T>(
    task: (api: Remote<ImportApi>) => Promise<Result<T, AppError>>,
    onBegun: (api: Remote<ImportApi>) => void = () => undefined,
    cancelled: Promise<Result<never, AppError>> = new Promise(() => undefined),
  ): Promise<Result<T, AppError>> => {
    const begun = await beginWorker<ImportApi, void>(create, stopped, (api) => api.ready());
    if (!begun.ok) return begun;
    const { api, failed, terminate } = begun.value.worker;
    onBegun(api);
    const done = task(api).catch((error: unknown) =>
      err(stopped({ type: "worker-stopped", said: error instanceof Error ? error.message : String(error) })),
    );
    try {
      return await Promise.race([done, failed, cancelled]);
    } finally {
      terminate();
    }
  };
  return {
    async makeCourse(files, options, onProgress) {
      const cancelled = new Promise<Result<never, AppError>>((resolve) => {
        cancel = () => resolve(err({ type: "aborted" }));
      });
      const begin = (api: Remote<ImportApi>): void => {
        making = api;
        if (paused) void api.pause(true);
      };
      paused = false;
      const made = await run((api) => api.makeCourse(files, options, proxy(onProgress)), begin, cancelled);
      making = undefined;
      return made;
    },
    sourcesOf: (course) => run((api) => api.sourcesOf(course)),
    folderOf: (course) => run((api) => api.folderOf(course)),
    rememberFolder: (course, folder) => run((api) => api.rememberFolder(course, folder)),
    takeBack: (course, source) => run((api) => api.takeBack(course, source)),
    tidy: () => run((api) => api.tidy()),
    pause: (wanted) => {
      paused = wanted;
      void making?.pause(wanted);
    },
    cancel: () => cancel(),
  };
}
