import type { AppError } from "../domain/errors.ts";
import type { LanguageModelInfo } from "../domain/generated-answer.ts";
import type { Result } from "../domain/result.ts";

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** `length`: the model ran out of room before it was done. */
export type GenerationEnd = "complete" | "length" | "stopped";

export interface Generation {
  readonly finished: Promise<Result<GenerationEnd, AppError>>;
  /** Asks the model to end; `finished` settles soon after with what was made so far kept. */
  stop(): void;
}

export interface GenerateRequest {
  readonly messages: readonly ChatMessage[];
  /** Cap on the answer's tokens. */
  readonly maxTokens: number;
}

/** A loaded model on this device. One generation at a time. */
export interface LanguageModel {
  readonly info: LanguageModelInfo;
  /** @param onText called with each new piece of text, in order */
  generate(request: GenerateRequest, onText: (piece: string) => void): Generation;
  /** Gives its memory back; the model can't be used afterwards. */
  unload(): Promise<void>;
}
