/** The work of the model files worker: one job a model at a time, in all tabs together. */
import type { AppError } from "../../domain/errors.ts";
import type { ModelHost, ModelPackage } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DownloadProgress, ModelFilesApi, StoredModel } from "../../protocol/model-files-api.ts";
import { checkModelHost } from "./check-model-host.ts";
import { downloadModel, type Network, type Stores } from "./download-model.ts";
import { isComplete, openFinishedFiles } from "./finished-files.ts";
import { importModel } from "./import-model.ts";
import { publishers } from "./listing.ts";
import { openPartialFiles } from "./partial-files.ts";
import { defaultPatience } from "./request.ts";
import { toStorageError } from "./storage-error.ts";

type OnProgress = (progress: DownloadProgress) => void;
type Outcome = Result<StoredModel, AppError>;

interface Job {
  readonly outcome: Promise<Outcome>;
  readonly listeners: Set<OnProgress>;
  readonly controller: AbortController;
}

export interface ModelFilesThread extends ModelFilesApi {
  /** Answers as soon as the thread runs: a download takes longer than a thread is waited for. */
  ready(): true;
}

export function serveModelFiles(network: Partial<Network> = {}): ModelFilesThread {
  const { publishers: known = publishers, patience = defaultPatience } = network;
  const downloads = new Map<string, Job>();
  const controllers = new Map<string, Set<AbortController>>();
  // A pause in one tab is meant for the model, whichever tab works on it.
  const channel = new BroadcastChannel("erica-model-files");
  channel.addEventListener("message", ({ data }) => abort(String(data)));
  let stores: Promise<Stores> | undefined;

  function openStores(): Promise<Stores> {
    stores ??= Promise.all([openFinishedFiles(), openPartialFiles()]).then(
      ([finished, partial]) => ({ finished, partial }),
      (error: unknown) => {
        stores = undefined;
        throw error;
      },
    );
    return stores;
  }
  function abort(id: string): void {
    for (const controller of controllers.get(id) ?? []) controller.abort();
  }

  /** Waits until no tab works on the model. */
  async function alone<T>(
    id: string,
    signal: AbortSignal | undefined,
    work: (stores: Stores) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    try {
      const opened = await openStores();
      return await navigator.locks.request(`erica-model-files ${id}`, signal ? { signal } : {}, () => work(opened));
    } catch (error) {
      if (signal?.aborted) return err({ type: "aborted" });
      return err(toStorageError(error));
    }
  }

  async function stoppable(id: string, controller: AbortController, work: (stores: Stores) => Promise<Outcome>) {
    const own = controllers.get(id) ?? new Set();
    controllers.set(id, own.add(controller));
    const outcome = await alone(id, controller.signal, work);
    own.delete(controller);
    return outcome;
  }

  return {
    ready: () => true,
    async list() {
      try {
        const { finished, partial } = await openStores();
        const [models, parts] = await Promise.all([finished.list(), partial.sizes()]);
        return ok(
          [...models].map(([id, model]) => ({
            id,
            revision: model.listing.revision,
            complete: isComplete(model),
            storedBytes: storedBytes(model.listing.files, model.present, parts.get(id)),
          })),
        );
      } catch (error) {
        return err(toStorageError(error));
      }
    },
    download(wanted, host, onProgress) {
      const checked = checkModelHost(host);
      if (!checked.ok) return Promise.resolve(checked);
      const running = downloads.get(wanted.id);
      if (running) {
        running.listeners.add(onProgress);
        return running.outcome;
      }
      const job = startDownload(wanted, checked.value, onProgress);
      downloads.set(wanted.id, job);
      return job.outcome.finally(() => downloads.delete(wanted.id));
    },
    async pause(id) {
      abort(id);
      channel.postMessage(id);
      await downloads.get(id)?.outcome;
    },
    importFiles(wanted, files, onProgress) {
      const controller = new AbortController();
      return stoppable(wanted.id, controller, (opened) =>
        importModel(wanted, files, opened, onProgress, controller.signal),
      );
    },
    async remove(id) {
      abort(id);
      channel.postMessage(id);
      return alone(id, undefined, async ({ finished, partial }) => {
        const parts = (await partial.sizes()).get(id) ?? new Map<string, number>();
        const freed = await finished.remove(id);
        await partial.removeAll(id);
        return ok({ freedBytes: freed + [...parts.values()].reduce((sum, bytes) => sum + bytes, 0) });
      });
    },
  };

  function startDownload(wanted: ModelPackage, host: ModelHost, onProgress: OnProgress): Job {
    const controller = new AbortController();
    const listeners = new Set([onProgress]);
    const tell: OnProgress = (progress) => {
      for (const listener of listeners) listener(progress);
    };
    const outcome = stoppable(wanted.id, controller, (opened) =>
      downloadModel(wanted, host, opened, { publishers: known, patience }, tell, controller.signal),
    );
    return { outcome, listeners, controller };
  }
}

function storedBytes(
  files: readonly { readonly path: string; readonly bytes: number }[],
  present: ReadonlySet<string>,
  parts: ReadonlyMap<string, number> | undefined,
): number {
  let sum = 0;
  for (const { path, bytes } of files) if (present.has(path)) sum += bytes;
  for (const bytes of parts?.values() ?? []) sum += bytes;
  return sum;
}
