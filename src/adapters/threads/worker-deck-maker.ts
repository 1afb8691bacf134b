/** `DeckMaker` in a thread of its own, which ends with the file. */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err } from "../../domain/result.ts";
import type { DeckApi, DeckMaker } from "../../protocol/deck-api.ts";
import { beginWorker } from "./start-worker.ts";

const notMade = (detail: ErrorDetail): AppError => ({ type: "file-not-made", detail });

/** @param create `workers/deck.worker.ts` */
export const createWorkerDeckMaker = (create: () => Worker): DeckMaker => ({
  async makeDeck(order) {
    const begun = await beginWorker<DeckApi, void>(create, notMade, (api) => api.ready());
    if (!begun.ok) return begun;
    const { api, failed, terminate } = begun.value.worker;
    try {
      return await Promise.race([api.makeDeck(order), failed]);
    } catch (error) {
      return err(notMade(error instanceof Error ? error.message : String(error)));
    } finally {
      terminate();
    }
  },
});
