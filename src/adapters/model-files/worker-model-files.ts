/** `ModelFilesApi` in the model files worker, which starts with the first call. */
import { proxy } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import type { Result } from "../../domain/result.ts";
import type { ModelFilesApi } from "../../protocol/model-files-api.ts";
import { type RunningWorker, startWorker } from "../threads/start-worker.ts";
import type { ModelFilesThread } from "./serve-model-files.ts";

/**
 * @param createWorker `workers/model-files.worker.ts`
 * @returns every call's failure as a value, the worker's death included; the next call starts another worker
 */
export function createModelFiles(createWorker: () => Worker): ModelFilesApi {
  let running: RunningWorker<ModelFilesThread> | undefined;

  async function call<T>(
    use: (api: RunningWorker<ModelFilesThread>["api"]) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    if (!running) {
      const started = startWorker<ModelFilesThread>(createWorker, (detail) => ({
        type: "worker-crashed",
        worker: "model files",
        detail,
      }));
      if (!started.ok) return started;
      const worker = started.value;
      running = worker;
      void worker.api.ready().then(worker.started);
      void worker.failed.then(() => {
        worker.terminate();
        if (running === worker) running = undefined;
      });
    }
    return await Promise.race([use(running.api), running.failed]);
  }

  return {
    list: () => call((api) => api.list()),
    download: (wanted, host, onProgress) => {
      askToPersist();
      return call((api) => api.download(wanted, host, proxy(onProgress)));
    },
    async pause(id) {
      await call(async (api) => ({ ok: true, value: await api.pause(id) }));
    },
    importFiles: (wanted, files, onProgress) => {
      askToPersist();
      return call((api) => api.importFiles(wanted, files, proxy(onProgress)));
    },
    remove: (id) => call((api) => api.remove(id)),
  };
}

/** Only windows may ask, and the answer changes nothing here: an evicted model can be downloaded again. */
function askToPersist(): void {
  const storage = navigator.storage as { persist?(): Promise<boolean> } | undefined;
  void storage?.persist?.().catch(() => false);
}
