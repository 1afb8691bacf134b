/** Wires the learner's language model, and the catalogue it is chosen from. */
import { effect } from "@preact/signals";
import { createCrashFlag } from "../adapters/browser/language-model-crash-flag.ts";
import { defaultProfile } from "../domain/conversation.ts";
import { conversation } from "../language/words/en/conversation.ts";
import type { Translate } from "../language/words/words.ts";
import { BROWSER_MODEL } from "../ports/language-model-choice.ts";
import type { ModelFilesApi } from "../protocol/model-files-api.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import type { ProfileViewModel } from "../ui/view-models/profile-view-model.ts";
import { createLanguageModelCatalogue, type LanguageModelCatalogue } from "./language-model-catalogue.ts";
import { createLanguageModels, type LanguageModels, startLanguageModelWorker } from "./language-models.ts";

interface Models {
  readonly catalogue: LanguageModelCatalogue;
  readonly languageModels: LanguageModels & AppViewModel["languageModels"];
}

export function createModels(
  { profile }: Pick<ProfileViewModel, "profile">,
  modelFiles: ModelFilesApi,
  words: Translate,
): Models {
  const catalogue = createLanguageModelCatalogue();
  effect(() => {
    // Its title is shown before it is loaded.
    if (profile.value.languageModel !== defaultProfile.languageModel) void catalogue.load().catch(() => undefined);
  });
  const languageModels = createLanguageModels({
    catalogue: catalogue.load,
    chosen: () => profile.peek().languageModel,
    modelFiles,
    startWorker: startLanguageModelWorker,
    crashFlag: createCrashFlag({
      storage: () => localStorage,
      page: window,
      wasDiscarded: (document as { readonly wasDiscarded?: boolean }).wasDiscarded === true,
      locks: navigator.locks as LockManager | undefined,
    }),
  });
  const titleOf = (id: string): string =>
    id === BROWSER_MODEL ? words(conversation).model.browser : (catalogue.titleOf(id) ?? id);
  return { catalogue, languageModels: { ...languageModels, titleOf } };
}
