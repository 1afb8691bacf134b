/** Which model searches by meaning: choosing one makes its vectors in the background while the earlier one serves. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { EmbedderEntry } from "../../domain/model-catalogue.ts";
import type { Words } from "../../language/words/words.ts";
import type { EmbeddingProgress, LibraryApi } from "../../protocol/library-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { ModelDownloadsViewModel, ModelDownloadViewModel } from "./model-downloads-view-model.ts";
import type { SessionViewModel } from "./session-view-model.ts";

export interface EmbedderChoice {
  readonly entry: EmbedderEntry;
  readonly download: ModelDownloadViewModel;
}

interface Preparing {
  readonly id: string;
  readonly progress: EmbeddingProgress;
}

export interface EmbedderViewModel {
  readonly choices: readonly EmbedderChoice[];
  /** Id of the one that searches now. */
  readonly inUse: ReadonlySignal<string | undefined>;
  /** The vectors being made: for a choice just made, or for an earlier one that was not finished. */
  readonly preparing: ReadonlySignal<Preparing | undefined>;
  readonly failure: ReadonlySignal<{ readonly id: string; readonly error: AppError } | undefined>;
  /** @param id of the catalogue, or the bundled one */
  use(id: string): Promise<boolean>;
  /** The earlier one stays. */
  cancel(): Promise<void>;
  /** Deletes its files; one in use gives way to the bundled one. @returns the bytes that became free */
  remove(choice: EmbedderChoice): Promise<number | undefined>;
}

export function createEmbedder(ports: {
  readonly entries: readonly EmbedderEntry[];
  readonly library: Pick<LibraryApi, "useEmbedder" | "cancelEmbedding" | "forgetEmbedder">;
  readonly downloads: ModelDownloadsViewModel;
  readonly session: Pick<SessionViewModel, "stats" | "refreshStats">;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["models"]["embedders"];
}): EmbedderViewModel {
  const { library, session, announcer, words } = ports;
  const switching = signal<Preparing | undefined>(undefined);
  const failure = signal<{ readonly id: string; readonly error: AppError } | undefined>(undefined);
  const titleOf = (id: string): string =>
    ports.entries.find((entry) => entry.id === id)?.title ?? words.bundledInSentence;

  const use = async (id: string): Promise<boolean> => {
    if (switching.peek()) return false;
    failure.value = undefined;
    switching.value = { id, progress: { done: 0, total: 0 } };
    announcer.say(words.said.preparing(titleOf(id)));
    const outcome = await library.useEmbedder(id, (progress) => {
      if (switching.peek()?.id === id) switching.value = { id, progress };
    });
    await session.refreshStats();
    if (outcome.ok) announcer.say(words.said.used(titleOf(id)));
    else if (outcome.error.type === "aborted") announcer.say(words.said.kept);
    else failure.value = { id, error: outcome.error };
    switching.value = undefined;
    return outcome.ok;
  };

  return {
    choices: ports.entries.map((entry) => ({ entry, download: ports.downloads.of(entry.package, entry.title) })),
    inUse: computed(() => session.stats.value?.embedder),
    preparing: computed(() => {
      const { embedding } = session.stats.value ?? {};
      return switching.value ?? (embedding && { id: embedding.embedder, progress: embedding });
    }),
    failure,
    use,
    cancel: async () => {
      await library.cancelEmbedding();
      if (!switching.peek()) await session.refreshStats();
    },
    remove: async ({ entry, download }) => {
      const freed = await download.remove();
      if (freed === undefined) return undefined;
      const outcome = await library.forgetEmbedder(entry.id);
      if (!outcome.ok) failure.value = { id: entry.id, error: outcome.error };
      await session.refreshStats();
      return freed;
    },
  };
}
