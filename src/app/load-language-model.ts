/** Loading one language model: web-llm's or the browser's own, with what is shown meanwhile and after a loss. */
import type { Signal } from "@preact/signals";
import type { CrashFlag } from "../adapters/browser/language-model-crash-flag.ts";
import type { AppError } from "../domain/errors.ts";
import type { LanguageModelEntry, LanguageModelVariant } from "../domain/model-catalogue.ts";
import { ok, type Result } from "../domain/result.ts";
import type { LanguageModelLosses } from "../generation/language-model-losses.ts";
import type { LanguageModel } from "../ports/language-model.ts";
import { BROWSER_MODEL, type LanguageModelChoice, type LanguageModelState } from "../ports/language-model-choice.ts";
import type { LoadProgress } from "../protocol/language-model-api.ts";

/** The adapters are fetched with the first model: nobody without one downloads them. */
const webLlm = () => import("../adapters/language-model/web-llm.ts");
const browserModel = () => import("../adapters/language-model/browser-model.ts");

/** Fetches the engine's code, so that a model that was just downloaded works without a network. */
export const prepareEngine = async (startWorker: () => Worker): Promise<Result<void, AppError>> =>
  (await webLlm()).prepareWebLlm(startWorker);

/** The share of the whole that each step takes. */
const steps: Record<LoadProgress["step"], { readonly from: number; readonly to: number }> = {
  engine: { from: 0, to: 0.02 },
  weights: { from: 0.02, to: 0.85 },
  shaders: { from: 0.85, to: 1 },
};

export interface LoaderParts {
  readonly startWorker: () => Worker;
  readonly crashFlag: CrashFlag;
  readonly losses: LanguageModelLosses;
  readonly active: Signal<LanguageModel | undefined>;
  readonly state: Signal<LanguageModelState>;
}

/** @returns what loads a choice; it rejects only when a part of the app itself can't be fetched */
export function createLoader({ startWorker, crashFlag, losses, active, state }: LoaderParts) {
  async function loadWebLlm(
    entry: LanguageModelEntry,
    variant: LanguageModelVariant,
    signal: AbortSignal,
  ): Promise<Result<LanguageModel, AppError>> {
    const { createWebLlm } = await webLlm();
    const show = ({ step, fraction }: LoadProgress): void => {
      const { from, to } = steps[step];
      state.value = { type: "loading", id: entry.id, fraction: from + (to - from) * fraction, step };
    };
    const onDeath = (error: AppError | undefined): void => {
      if (!model || active.peek() !== model) return;
      active.value = undefined;
      crashFlag.lower();
      state.value = error ? { type: "failed", id: entry.id, error } : { type: "off" };
      if (!error) return;
      losses.lost(entry.id);
      if (error.type === "gpu-lost" || error.type === "model-too-large") losses.shrinkWindow(entry);
    };
    let model: LanguageModel | undefined;
    for (;;) {
      const made = await createWebLlm({
        createWorker: startWorker,
        entry,
        variant,
        contextWindow: losses.windowOf(entry),
        onProgress: show,
        onDeath,
        signal,
      });
      if (!made.ok) {
        if (made.error.type === "model-too-large" && !signal.aborted && losses.shrinkWindow(entry)) continue;
        return made;
      }
      model = observed(made.value, { onText: crashFlag.lower, onEnd: () => losses.forget(entry.id) });
      return ok(model);
    }
  }

  async function loadBrowserModel(signal: AbortSignal): Promise<Result<LanguageModel, AppError>> {
    const { createBrowserModel } = await browserModel();
    const show = (fraction: number): void => {
      if (signal.aborted) return;
      state.value = { type: "loading", id: BROWSER_MODEL, fraction, step: "browser" };
    };
    return await createBrowserModel(show, signal);
  }

  return (choice: LanguageModelChoice, signal: AbortSignal): Promise<Result<LanguageModel, AppError>> =>
    choice.engine === "browser" ? loadBrowserModel(signal) : loadWebLlm(choice.entry, choice.variant, signal);
}

/** The same model; tells when it writes, and when it came to the end of an answer. */
function observed(
  model: LanguageModel,
  { onText, onEnd }: { readonly onText: () => void; readonly onEnd: () => void },
): LanguageModel {
  return {
    info: model.info,
    unload: () => model.unload(),
    generate: (request, receive) => {
      const running = model.generate(request, (piece) => {
        onText();
        receive(piece);
      });
      void running.finished.then((result) => {
        if (result.ok && result.value !== "stopped") onEnd();
      });
      return running;
    },
  };
}
