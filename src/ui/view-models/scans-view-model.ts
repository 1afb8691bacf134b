/** Reading pages that are pictures of text: whether it is on, and the language data it needs. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { OcrLanguageEntry } from "../../domain/model-catalogue.ts";
import { keptLanguage, type OcrLanguage } from "../../domain/ocr-language.ts";
import type { Words } from "../../language/words/words.ts";
import type { OcrLanguages } from "../../ports/ocr-languages.ts";
import type { ImportedFile } from "../../protocol/import-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { ModelDownloadsViewModel, ModelDownloadViewModel } from "./model-downloads-view-model.ts";

export interface OfferedLanguage {
  readonly code: string;
  readonly download: ModelDownloadViewModel;
}

export interface ScansViewModel {
  readonly languages: ReadonlySignal<readonly OcrLanguage[]>;
  /** It is as long as nothing says otherwise: language data is here because the learner brought it. */
  readonly on: Signal<boolean>;
  /** The file that is being tried. */
  readonly adding: ReadonlySignal<string | undefined>;
  readonly failure: ReadonlySignal<AppError | undefined>;
  /** What can be downloaded and isn't here. */
  readonly offered: ReadonlySignal<readonly OfferedLanguage[]>;
  /** Whether pages will be read: it is on, and there is something to read them by. */
  willRead(): boolean;
  look(): Promise<void>;
  add(files: readonly ImportedFile[]): Promise<void>;
  /** A package was downloaded; it may be language data. */
  arrived(id: string): Promise<void>;
  remove(code: string): Promise<void>;
}

interface Ports {
  readonly files: OcrLanguages;
  /** What can be downloaded: a file of its own, read once the Library is open. */
  readonly loadEntries: () => Promise<readonly OcrLanguageEntry[]>;
  readonly downloads: ModelDownloadsViewModel;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["scans"];
}

export function createScans({ files, loadEntries, downloads, announcer, words }: Ports): ScansViewModel {
  const languages = signal<readonly OcrLanguage[]>([]);
  const on = signal(true);
  const adding = signal<string | undefined>(undefined);
  const failure = signal<AppError | undefined>(undefined);

  const all = signal<readonly OfferedLanguage[]>([]);
  const offered = computed(() => {
    const here = new Set(languages.value.map(({ code }) => code));
    return all.value.filter(({ code }) => !here.has(code));
  });

  const lookForOffers = async (): Promise<void> => {
    if (all.peek().length > 0) return;
    // Without the list nothing is offered; a file of one's own can still be added.
    const entries = await loadEntries().catch(() => []);
    all.value = entries.map(({ id, package: data }) => ({
      code: id,
      download: downloads.of(data, words.dataOf(words.name(id))),
    }));
  };
  const look = async (): Promise<void> => {
    void lookForOffers();
    const listed = await files.list();
    // What can't be listed can't be used either: pages are named as without any.
    languages.value = listed.ok ? listed.value : [];
  };
  const addOne = async (file: ImportedFile): Promise<void> => {
    adding.value = file.path;
    const added = await files.add(file);
    adding.value = undefined;
    if (!added.ok) {
      failure.value = added.error;
      return;
    }
    on.value = true;
    await look();
    announcer.say(words.said.added(words.name(added.value.code)));
  };
  return {
    languages,
    offered,
    on,
    adding,
    failure,
    willRead: () => on.peek() && languages.peek().length > 0,
    look,
    add: async (chosen) => {
      if (adding.peek() !== undefined) return;
      failure.value = undefined;
      for (const file of chosen) await addOne(file);
    },
    arrived: async (id) => {
      const code = all.peek().find((one) => keptLanguage(one.code) === id)?.code;
      if (code === undefined) return;
      const tried = await files.tryKept(code);
      failure.value = tried.ok ? undefined : tried.error;
      if (tried.ok) on.value = true;
      await Promise.all([look(), downloads.refresh()]);
    },
    remove: async (code) => {
      const removed = await files.remove(code);
      failure.value = removed.ok ? undefined : removed.error;
      await Promise.all([look(), downloads.refresh()]);
      if (removed.ok) announcer.say(words.said.removed(words.name(code)));
    },
  };
}
