/** One job a model at a time, in all tabs together; a stop in one tab stops it in all. */

import type { AppError } from "../../domain/errors.ts";
import { err, type Result } from "../../domain/result.ts";
import type { StoredModel } from "../../protocol/model-files-api.ts";
import type { Stores } from "./download-model.ts";
import { openFinishedFiles } from "./finished-files.ts";
import { openPartialFiles } from "./partial-files.ts";
import { toStorageError } from "./storage-error.ts";

type Outcome = Result<StoredModel, AppError>;

export function createModelWork() {
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

  /** Ends work on the model here and in other tabs. */
  function stop(id: string): void {
    abort(id);
    channel.postMessage(id);
  }
  return { openStores, alone, stoppable, stop };
}
