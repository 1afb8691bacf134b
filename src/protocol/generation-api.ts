/** What the tutor worker offers when a language model writes: the prompt before, the check after. */
import type { Answer, Citation } from "../domain/answer.ts";
import type { AppError } from "../domain/errors.ts";
import type { Grounding } from "../domain/generated-answer.ts";
import type { ConceptId, PassageId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { ChatMessage } from "../ports/language-model.ts";

export interface PromptRequest {
  /** The composed answer: its plan is the scaffold, its passages are the sources. */
  readonly answer: Answer;
  readonly known: readonly ConceptId[];
  /** Earlier exchanges, oldest first, with the text the learner saw. */
  readonly history: readonly { readonly question: string; readonly text: string }[];
  /** The model's window in tokens. */
  readonly contextWindow: number;
}

export interface PromptReply {
  readonly messages: readonly ChatMessage[];
  /** The passages that went into the prompt, numbered from 1 as in it. */
  readonly sources: readonly Citation[];
  /** Room left for the answer. */
  readonly maxTokens: number;
}

export interface GroundRequest {
  /** Sentences as the model wrote them, Markdown included. */
  readonly sentences: readonly string[];
  /** The sources' passages in the order of their numbers. */
  readonly sources: readonly PassageId[];
  /** What the learner asked: its names and numbers count as known. */
  readonly question: string;
}

export interface GenerationApi {
  prompt(request: PromptRequest): Promise<Result<PromptReply, AppError>>;
  /** @returns one grounding a sentence, in order */
  ground(request: GroundRequest): Promise<Result<readonly Grounding[], AppError>>;
}
