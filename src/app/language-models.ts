/** Language models of this tab: loads the one the learner chose, keeps one at a time, and remembers crashes. */

import { signal } from "@preact/signals";
import type { CrashFlag } from "../adapters/browser/language-model-crash-flag.ts";
import { endWithPage } from "../adapters/browser/page-threads.ts";
import { defaultProfile } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import type { LanguageModelInfo } from "../domain/generated-answer.ts";
import type { LanguageModelEntry } from "../domain/model-catalogue.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { installedChoices } from "../generation/installed-choices.ts";
import { createLanguageModelLosses } from "../generation/language-model-losses.ts";
import type { LanguageModel } from "../ports/language-model.ts";
import {
  BROWSER_MODEL,
  type BrowserModelAvailability,
  type LanguageModelChoice,
  type LanguageModelState,
  type LanguageModelsPort,
} from "../ports/language-model-choice.ts";
import type { ModelFilesApi } from "../protocol/model-files-api.ts";
import { createLoader, type LoaderParts, prepareEngine } from "./load-language-model.ts";

export interface LanguageModelsParts {
  readonly catalogue: () => Promise<readonly LanguageModelEntry[]>;
  /** Id of the learner's earlier choice, `BROWSER_MODEL`, or anything else for none. */
  readonly chosen: () => string;
  readonly modelFiles: Pick<ModelFilesApi, "list">;
  readonly startWorker: () => Worker;
  readonly crashFlag: CrashFlag;
}

export interface LanguageModels extends LanguageModelsPort {
  /** Fetches the engine's code, so that a model that was just downloaded works without a network. */
  prepare(): Promise<Result<void, AppError>>;
}

export const startLanguageModelWorker = (): Worker =>
  endWithPage(
    new Worker(new URL("../../workers/language-model.worker.ts", import.meta.url), {
      type: "module",
      name: "language-model",
    }),
  );

const expectedOutputs = [{ type: "text", languages: ["en"] }];
const availabilities: readonly string[] = ["downloadable", "downloading", "available"];

async function browserModelAvailability(): Promise<BrowserModelAvailability> {
  const api = (globalThis as { readonly LanguageModel?: { availability?(options: object): Promise<string> } })
    .LanguageModel;
  const answer = await api?.availability?.({ expectedOutputs }).catch(() => undefined);
  return answer && availabilities.includes(answer) ? (answer as BrowserModelAvailability) : "unavailable";
}

type Loaded = Promise<Result<LanguageModelInfo, AppError>>;

interface Attempt {
  readonly id: string;
  readonly controller: AbortController;
  readonly done: Loaded;
}

const idOf = (choice: LanguageModelChoice): string => (choice.engine === "browser" ? BROWSER_MODEL : choice.entry.id);

export function createLanguageModels(parts: LanguageModelsParts): LanguageModels {
  const { startWorker, crashFlag } = parts;
  const active = signal<LanguageModel | undefined>(undefined);
  const state = signal<LanguageModelState>({ type: "off" });
  /** Loading under way. */
  let attempt: Attempt | undefined;
  /** Counts loads and unloads: what was asked for earlier gives way. */
  let asked = 0;
  /** The crash of the last tab is no obstacle any more. */
  const forgiven = new Set<string>();
  const losses = createLanguageModelLosses();
  const loadModel = createLoader({ startWorker, crashFlag, losses, active, state });

  const endAll = async (): Promise<void> => {
    attempt?.controller.abort();
    attempt = undefined;
    crashFlag.lower();
    const model = active.peek();
    active.value = undefined;
    await model?.unload();
  };

  const attemptLoad = async (choice: LanguageModelChoice, { signal }: AbortController): Loaded => {
    const id = idOf(choice);
    if (signal.aborted) return err({ type: "aborted" });
    losses.tried(id);
    if (choice.engine === "web-llm") crashFlag.raise(id);
    // Rejected only when a part of the app itself can't be fetched, as after an update in another tab.
    const made = await loadModel(choice, signal).catch((error: unknown) =>
      err({ type: "language-model-failed", detail: error instanceof Error ? error.message : String(error) } as const),
    );
    if (signal.aborted) {
      if (made.ok) await made.value.unload();
      return err({ type: "aborted" });
    }
    attempt = undefined;
    if (!made.ok) {
      crashFlag.lower();
      state.value = made.error.type === "aborted" ? { type: "off" } : { type: "failed", id, error: made.error };
      return made;
    }
    active.value = made.value;
    state.value = { type: "ready", info: made.value.info };
    return ok(made.value.info);
  };

  const load = async (choice: LanguageModelChoice): Loaded => {
    const id = idOf(choice);
    asked++;
    const mine = asked;
    const crashed = await crashFlag.crashed();
    if (mine !== asked) return err({ type: "aborted" });
    if (choice.engine === "web-llm" && crashed?.id === id && !forgiven.has(id)) {
      const error: AppError = { type: "language-model-crashed-before", model: choice.entry.title };
      await endAll();
      state.value = { type: "failed", id, error };
      return err(error);
    }
    const ended = endAll();
    const controller = new AbortController();
    state.value = { type: "loading", id, fraction: 0, step: "engine" };
    const done = ended.then(() => attemptLoad(choice, controller));
    attempt = { id, controller, done };
    return await done;
  };

  const underWay = (id: string): Loaded | undefined => (attempt?.id === id ? attempt.done : undefined);
  const wanted = createWanted(parts, { active, state, losses }, { load, underWay });

  return {
    active,
    state,
    load: (choice, { force = false } = {}) => {
      const id = idOf(choice);
      if (force) forgiven.add(id);
      losses.forget(id);
      return load(choice);
    },
    wanted,
    unload: async () => {
      asked++;
      await endAll();
      state.value = { type: "off" };
    },
    browserModel: browserModelAvailability,
    prepare: () => prepareEngine(startWorker),
  };
}

interface Loads {
  load(choice: LanguageModelChoice): Loaded;
  /** The loading of this model, if it is under way. */
  underWay(id: string): Loaded | undefined;
}

/** Gives the learner's own choice to a question, loading it where it isn't loaded yet. */
function createWanted(
  { catalogue, chosen, modelFiles }: Pick<LanguageModelsParts, "catalogue" | "chosen" | "modelFiles">,
  { active, state, losses }: Pick<LoaderParts, "active" | "state" | "losses">,
  { load, underWay }: Loads,
): LanguageModelsPort["wanted"] {
  const failWanted = (id: string, error: AppError): Result<never, AppError> => {
    state.value = { type: "failed", id, error };
    return err(error);
  };

  const loadWanted = async (id: string): Promise<Result<LanguageModel | undefined, AppError>> => {
    const entries = id === BROWSER_MODEL ? [] : await catalogue();
    if (id !== BROWSER_MODEL && !entries.some((entry) => entry.id === id)) return ok(undefined);
    const loading = underWay(id);
    if (loading) {
      const outcome = await loading;
      return outcome.ok ? ok(active.peek()) : outcome;
    }
    const before = state.peek();
    const mayTry = before.type !== "failed" || before.id !== id || losses.worthRetrying(id);
    if (!mayTry && before.error.type !== "model-not-installed") return err(before.error);
    const choices = await installedChoices(id, entries, modelFiles);
    if (chosen() !== id) return ok(undefined);
    if (!choices.ok) return failWanted(id, choices.error);
    let outcome: Result<LanguageModelInfo, AppError> | undefined;
    for (const choice of choices.value) {
      outcome = await load(choice);
      // Half precision may be missing where single precision is not.
      if (outcome.ok || outcome.error.type !== "gpu-unavailable") break;
    }
    return outcome?.ok === false ? outcome : ok(active.peek());
  };

  /** Questions asked while it loads wait for the same model. */
  let waiting: { readonly id: string; readonly done: ReturnType<LanguageModelsPort["wanted"]> } | undefined;
  return async () => {
    const id = chosen();
    if (id === defaultProfile.languageModel) return ok(undefined);
    if (active.peek()?.info.id === id) return ok(active.peek());
    if (waiting?.id === id) return await waiting.done;
    // Rejected only when the catalogue can't be fetched, as after an update in another tab.
    const done = loadWanted(id).catch((error: unknown) =>
      err({ type: "language-model-failed", detail: error instanceof Error ? error.message : String(error) } as const),
    );
    const mine = { id, done };
    waiting = mine;
    const result = await mine.done;
    if (waiting === mine) waiting = undefined;
    return result;
  };
}
