/** Reading pages that are pictures of text: whether it is on, and the language data it needs. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { OcrLanguage } from "../../domain/ocr-language.ts";
import type { Words } from "../../language/words/words.ts";
import type { OcrLanguages } from "../../ports/ocr-languages.ts";
import type { ImportedFile } from "../../protocol/import-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";

export interface ScansViewModel {
  readonly languages: ReadonlySignal<readonly OcrLanguage[]>;
  /** It is as long as nothing says otherwise: language data is here because the learner brought it. */
  readonly on: Signal<boolean>;
  /** The file that is being tried. */
  readonly adding: ReadonlySignal<string | undefined>;
  readonly failure: ReadonlySignal<AppError | undefined>;
  /** Whether pages will be read: it is on, and there is something to read them by. */
  willRead(): boolean;
  look(): Promise<void>;
  add(files: readonly ImportedFile[]): Promise<void>;
  remove(code: string): Promise<void>;
}

interface Ports {
  readonly files: OcrLanguages;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["scans"];
}

export function createScans({ files, announcer, words }: Ports): ScansViewModel {
  const languages = signal<readonly OcrLanguage[]>([]);
  const on = signal(true);
  const adding = signal<string | undefined>(undefined);
  const failure = signal<AppError | undefined>(undefined);

  const look = async (): Promise<void> => {
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
    on,
    adding,
    failure,
    willRead: () => on.peek() && languages.peek().length > 0,
    look,
    add: async (all) => {
      if (adding.peek() !== undefined) return;
      failure.value = undefined;
      for (const file of all) await addOne(file);
    },
    remove: async (code) => {
      const removed = await files.remove(code);
      failure.value = removed.ok ? undefined : removed.error;
      await look();
      if (removed.ok) announcer.say(words.said.removed(words.name(code)));
    },
  };
}
