/** The Library's code and the catalogue of language models come with its first visit. */
import type { AppViewModel } from "../ui/app-view-model.ts";
import { createLazy } from "../ui/lazy.ts";
import type { LibraryWiring } from "./create-library.ts";
import type { LanguageModelCatalogue } from "./language-model-catalogue.ts";

export const createLazyLibrary = (
  catalogue: LanguageModelCatalogue,
  parts: Omit<LibraryWiring, "languageModelCatalogue">,
): AppViewModel["library"] =>
  createLazy(async () => {
    const [{ assembleLibrary }, languageModelCatalogue] = await Promise.all([
      import("./create-library.ts"),
      catalogue.load(),
    ]);
    return assembleLibrary({ ...parts, languageModelCatalogue });
  });
