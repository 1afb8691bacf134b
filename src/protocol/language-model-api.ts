/** What the language model worker offers the page: web-llm behind it, one model at a time. */
import type { AppError } from "../domain/errors.ts";
import type { LanguageModelVariant } from "../domain/model-catalogue.ts";
import type { Result } from "../domain/result.ts";
import type { GenerateRequest, GenerationEnd } from "../ports/language-model.ts";

export interface LoadRequest {
  /** Model package on this device. */
  readonly packageId: string;
  /** For messages. */
  readonly title: string;
  /** Path of the compiled model library in the package. */
  readonly library: string;
  readonly precision: LanguageModelVariant["precision"];
  /** In tokens. */
  readonly contextWindow: number;
  /** The model would think aloud before it answers: ask it not to. */
  readonly skipThinking: boolean;
}

export interface LoadProgress {
  /** Fetching the engine's code, reading the weights into GPU memory, compiling shaders. */
  readonly step: "engine" | "weights" | "shaders";
  /** 0 to 1, of the step. */
  readonly fraction: number;
}

/** There is no `unload`: the page ends the worker, which is what gives the memory back for certain. */
export interface LanguageModelApi {
  /** Whether this thread can use a graphics processor that has what the weights need. */
  checkGpu(precision: LoadRequest["precision"]): Promise<Result<void, AppError>>;
  /** Fetches the engine's code and nothing else, so that a downloaded model works offline from now on. */
  prepare(): Promise<Result<void, AppError>>;
  /**
   * Once a worker.
   * @param onProgress awaited, like `onText`: callbacks arrive over ports of their own, the result after the last one
   */
  load(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void | Promise<void>,
  ): Promise<Result<void, AppError>>;
  generate(
    request: GenerateRequest,
    onText: (piece: string) => void | Promise<void>,
  ): Promise<Result<GenerationEnd, AppError>>;
  /** Takes effect at the next token; not while the prompt is being read. */
  interrupt(): Promise<void>;
}
