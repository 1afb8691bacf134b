/** Which embedder the learner wants, and what becomes of that choice when it can't be had. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { CourseStore } from "../ports/course-store.ts";
import type { LibraryApi } from "../protocol/library-api.ts";
import type { CourseStats } from "../protocol/tutor-api.ts";
import type { Choices } from "./choices.ts";
import type { EmbedderChange } from "./embedder-change.ts";
import { embedderFailed } from "./search-threads.ts";
import { embedderOf, type ServingState } from "./serving.ts";

interface Parts {
  readonly store: CourseStore;
  readonly state: ServingState;
  readonly change: EmbedderChange;
  readonly choices: Choices;
  stats(): Promise<Result<CourseStats, AppError>>;
}

export interface ChosenEmbedder extends Pick<LibraryApi, "useEmbedder" | "cancelEmbedding" | "forgetEmbedder"> {
  /** Goes on with a change that a closed tab or another course left unfinished. */
  finishChange(embedder: string): Promise<void>;
}

export function createChosenEmbedder({ store, state, change, choices, stats }: Parts): ChosenEmbedder {
  const servingEmbedder = (): string | undefined => {
    const now = state.now();
    return now && embedderOf(now);
  };
  const isChosen = async (embedder: string): Promise<boolean> => (await choices.read()).embedder === embedder;

  /** What was given up is no longer the choice: the embedder that serves is. */
  const giveUp = async (embedder: string): Promise<void> => {
    if (await isChosen(embedder)) await choices.chooseEmbedder(servingEmbedder() ?? BUNDLED_EMBEDDER);
  };

  const useEmbedder: LibraryApi["useEmbedder"] = async (id, onProgress) => {
    const opened = await state.use(async (now) => ok(now.preparing));
    if (!opened.ok) return opened;
    // It may be on its way already.
    if (await isChosen(id)) await opened.value?.settled;
    const serving = await state.use(async (now) => ok(embedderOf(now)));
    if (!serving.ok) return serving;
    await choices.chooseEmbedder(id);
    // Whoever asks for it anew wants it tried again.
    await store.endLoad(id);
    if (serving.value === id) {
      await change.cancel();
      return stats();
    }
    const outcome = await change.start(id, onProgress);
    if (outcome.ok) return stats();
    await giveUp(id);
    return err(embedderFailed(id, outcome.error));
  };

  return {
    useEmbedder,
    cancelEmbedding: () => change.cancel(),
    async forgetEmbedder(id) {
      if (id === BUNDLED_EMBEDDER) return stats();
      if ((await isChosen(id)) || servingEmbedder() === id) {
        const replaced = await useEmbedder(BUNDLED_EMBEDDER, () => undefined);
        if (!replaced.ok) return replaced;
      }
      const forgotten = await store.forgetEmbedder(id);
      return forgotten.ok ? stats() : forgotten;
    },
    async finishChange(embedder) {
      const outcome = await change.start(embedder);
      if (outcome.ok) return;
      if (outcome.error.type === "aborted") return giveUp(embedder);
      const searchNotice = embedderFailed(embedder, outcome.error);
      await state.change(async (now) => (now ? ok({ ...now, searchNotice }) : err({ type: "course-missing" })));
    },
  };
}
