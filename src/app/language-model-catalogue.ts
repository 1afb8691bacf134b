/** The catalogue of language models, fetched when one is chosen or the Library opens: nobody else downloads it. */
import { signal } from "@preact/signals";
import type { LanguageModelEntry } from "../domain/model-catalogue.ts";

export interface LanguageModelCatalogue {
  /** Rejects when it can't be fetched, and may then be asked again. */
  load(): Promise<readonly LanguageModelEntry[]>;
  /** Reactive; undefined until it is here, and for what it doesn't have. */
  titleOf(id: string): string | undefined;
}

export function createLanguageModelCatalogue(): LanguageModelCatalogue {
  const entries = signal<readonly LanguageModelEntry[]>([]);
  return {
    load: async () => {
      const { languageModels } = await import("../../models/catalogue/language-models.ts");
      entries.value = languageModels;
      return languageModels;
    },
    titleOf: (id) => entries.value.find((entry) => entry.id === id)?.title,
  };
}
