/** The work of the model files worker: one job a model at a time, in all tabs together. */
import type { AppError } from "../../domain/errors.ts";
import type { ModelHost, ModelPackage } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DownloadProgress, ModelFilesApi, StoredModel } from "../../protocol/model-files-api.ts";
import { checkModelHost } from "./check-model-host.ts";
import { downloadModel, type Network } from "./download-model.ts";
import { isComplete } from "./finished-files.ts";
import { importModel } from "./import-model.ts";
import { publishers } from "./listing.ts";
import { createModelWork } from "./model-work.ts";
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
  const work = createModelWork();

  return {
    ready: () => true,
    async list() {
      try {
        const { finished, partial } = await work.openStores();
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
      work.stop(id);
      await downloads.get(id)?.outcome;
    },
    importFiles(wanted, files, onProgress) {
      const controller = new AbortController();
      return work.stoppable(wanted.id, controller, (opened) =>
        importModel(wanted, files, opened, onProgress, controller.signal),
      );
    },
    async remove(id) {
      work.stop(id);
      return work.alone(id, undefined, async ({ finished, partial }) => {
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
    const outcome = work.stoppable(wanted.id, controller, (opened) =>
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
