/** What the interface asks of the language model engines: which one is on, and switching it on and off. */

import type { AppError } from "../domain/errors.ts";
import type { LanguageModelInfo } from "../domain/generated-answer.ts";
import type { LanguageModelEntry, LanguageModelVariant } from "../domain/model-catalogue.ts";
import type { Result } from "../domain/result.ts";
import type { LanguageModel } from "./language-model.ts";
import type { ReadableSignal } from "./readable-signal.ts";

/** Id under which the browser's own model is chosen (`LearnerProfile.languageModel`). */
export const BROWSER_MODEL = "browser";

export type LanguageModelChoice =
  | { readonly engine: "web-llm"; readonly entry: LanguageModelEntry; readonly variant: LanguageModelVariant }
  | { readonly engine: "browser" };

/** `browser`: it downloads its own model. */
export type LoadStep = "engine" | "weights" | "shaders" | "browser";

/** `id` is the catalogue's, or `BROWSER_MODEL`. */
export type LanguageModelState =
  | { readonly type: "off" }
  /** `fraction` from 0 to 1. */
  | { readonly type: "loading"; readonly id: string; readonly fraction: number; readonly step: LoadStep }
  | { readonly type: "ready"; readonly info: LanguageModelInfo }
  | { readonly type: "failed"; readonly id: string; readonly error: AppError };

/** The browser's built-in model: `downloadable` means the browser would fetch it on `load`. */
export type BrowserModelAvailability = "unavailable" | "downloadable" | "downloading" | "available";

export interface LanguageModelsPort {
  /** The model that writes now; absent while none is loaded. */
  readonly active: ReadableSignal<LanguageModel | undefined>;
  readonly state: ReadableSignal<LanguageModelState>;
  /**
   * Loads a model into the GPU's memory, in place of the one before. One load at a time: a later one ends the
   * earlier with `aborted`.
   * @param options.force the learner asked for it by name, although the tab died the last time it was loaded
   */
  load(
    choice: LanguageModelChoice,
    options?: { readonly force?: boolean },
  ): Promise<Result<LanguageModelInfo, AppError>>;
  /**
   * The model that the learner chose earlier (`LearnerProfile.languageModel`), loaded on the first call. Made for
   * "just before an answer": nothing is loaded at start. `undefined` when none is chosen; the reason when the chosen
   * one can't be had, also kept in `state` and not tried again until `load` is called or another model is chosen.
   */
  wanted(): Promise<Result<LanguageModel | undefined, AppError>>;
  /** Ends loading or writing and gives the memory back. */
  unload(): Promise<void>;
  /** Asked anew at each start: it depends on browser, device and settings. */
  browserModel(): Promise<BrowserModelAvailability>;
}
