/** What writing with a language model needs from outside, and the task it is given. */
import type { ConceptId } from "../../domain/ids.ts";
import type { LanguageModel } from "../../ports/language-model.ts";
import type { LanguageModelsPort } from "../../ports/language-model-choice.ts";
import type { GenerationApi, PromptRequest } from "../../protocol/generation-api.ts";
import type { ExchangeViewModel } from "./exchange-view-model.ts";

export interface GenerationPorts {
  readonly models: LanguageModelsPort;
  readonly tutor: GenerationApi;
  /** Loads the code that writes; nobody without a model downloads it. */
  readonly loadWriter: () => Promise<Writer>;
  /** Resolves before the next paint; soon, too, in a tab that isn't painted. */
  readonly nextFrame: () => Promise<void>;
}

export interface WritingPorts extends Pick<GenerationPorts, "tutor" | "nextFrame"> {
  readonly now: () => number;
  /** Something worth keeping was added. */
  readonly saveSoon: (exchange: ExchangeViewModel) => void;
  /** Settles once it is stored, or the failure was reported. */
  readonly save: (exchange: ExchangeViewModel) => Promise<void>;
}

export interface WritingTask {
  readonly exchange: ExchangeViewModel;
  readonly model: LanguageModel;
  readonly known: readonly ConceptId[];
  readonly history: PromptRequest["history"];
  /** Keeps what was written so far. */
  readonly stopped: AbortSignal;
}

export interface Writer {
  /** Resolves once the model is free again; how it went is in the exchange. */
  generateAnswer(task: WritingTask, ports: WritingPorts): Promise<void>;
  /** Checks what could not be checked while it was written. */
  checkAgain(exchange: ExchangeViewModel, ports: WritingPorts): Promise<void>;
}
