/** One question and its answer, as they come to be. */
import { type Signal, signal } from "@preact/signals";
import type { Answer } from "../../domain/answer.ts";
import type { NewExchange } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import type { GeneratedAnswer } from "../../domain/generated-answer.ts";
import type { ConceptId, ConversationId, CourseId } from "../../domain/ids.ts";
import type { Level, RetrievalSettings } from "../../domain/settings.ts";
import { completeAnswer } from "../../domain/stored-answer.ts";
import { createFolds, type Folds } from "./folds.ts";

/** `unanswered`: read back from storage without an answer. */
export type ExchangeStatus = "queued" | "answering" | "revealing" | "done" | "stopped" | "failed" | "unanswered";

/** What a language model is doing for an exchange, beside the composed answer. */
export type GenerationState =
  | { readonly type: "idle" }
  /** For its turn, or for the model to load. */
  | { readonly type: "waiting" }
  /** The model works through the prompt; nothing is written yet. */
  | { readonly type: "reading" }
  | { readonly type: "writing" }
  | { readonly type: "failed"; readonly error: AppError };

/** Which answer the learner sees. */
export type ShownAnswer = "composed" | "generated" | "both";

/** How one question differs from the learner's own settings. */
export interface AskOptions {
  /** The learner's correction of what a follow-up is about. */
  readonly about?: ConceptId;
  /** From a shared link. */
  readonly settings?: RetrievalSettings;
  readonly level?: Level;
  /** Hints before the answer, whatever the learner's own setting. */
  readonly hintFirst?: boolean;
  /** Asked there, whichever course is open. */
  readonly course?: CourseId;
  /** Asked of every course on the device. */
  readonly everyCourse?: true;
}

/** Where the exchanges of one conversation are stored, and which of them wait to be. */
export interface ConversationHome {
  readonly id: ConversationId;
  /** Until the store has one. */
  title: string;
  readonly createdAt: number;
  /** From then on it has to be in the store: when it isn't, it was deleted. */
  stored: boolean;
  /** In another tab: nothing is saved there any more. */
  deleted: boolean;
  readonly unsaved: Set<ExchangeViewModel>;
}

export interface ExchangeViewModel {
  readonly id: string;
  readonly question: string;
  readonly askedAt: number;
  /** How often it was edited or asked again. */
  readonly revision: number;
  /** The conversation it is stored in. */
  home: ConversationHome;
  /** Given by the store with the first save. */
  readonly place: Signal<number | undefined>;
  readonly options: AskOptions;
  readonly status: Signal<ExchangeStatus>;
  readonly answer: Signal<Answer | undefined>;
  readonly error: Signal<AppError | undefined>;
  /** Other courses that are still to be looked in. */
  readonly looking: Signal<number>;
  /** Sections shown so far. */
  readonly revealed: Signal<number>;
  /** Hints opened while the answer waits behind them; undefined when the answer is shown. */
  readonly hintsShown: Signal<number | undefined>;
  /** What a language model wrote, as far as it got. */
  readonly generated: Signal<GeneratedAnswer | undefined>;
  readonly generation: Signal<GenerationState>;
  readonly shown: Signal<ShownAnswer>;
  readonly folds: Folds;
}

export function createExchange(
  home: ConversationHome,
  exchange: NewExchange,
  status: ExchangeStatus,
  options: AskOptions = {},
): ExchangeViewModel {
  const { generated, answer } = exchange;
  return {
    id: exchange.id,
    question: exchange.question,
    askedAt: exchange.askedAt,
    revision: exchange.revision ?? 0,
    home,
    place: signal(exchange.place),
    options,
    status: signal(status),
    answer: signal(answer && completeAnswer(answer)),
    error: signal<AppError | undefined>(undefined),
    looking: signal(0),
    revealed: signal(0),
    hintsShown: signal(exchange.hintsShown),
    generated: signal(generated),
    generation: signal<GenerationState>({ type: "idle" }),
    shown: signal<ShownAnswer>(generated && generated.text !== "" ? "generated" : "composed"),
    folds: createFolds(),
  };
}

export function exchangeFromStored(home: ConversationHome, { generated, ...asked }: NewExchange): ExchangeViewModel {
  const stored = { ...asked, ...(generated && { generated: generatedFromStored(generated) }) };
  return createExchange(home, stored, stored.answer ? "done" : "unanswered");
}

/** Whoever was writing it is gone. */
export function generatedFromStored(generated: GeneratedAnswer): GeneratedAnswer {
  return generated.status === "streaming" ? { ...generated, status: "interrupted" } : generated;
}

export function exchangeToStored(exchange: ExchangeViewModel): NewExchange {
  const { id, question, askedAt, revision } = exchange;
  const place = exchange.place.peek();
  const answer = exchange.answer.peek();
  const generated = exchange.generated.peek();
  const hintsShown = exchange.hintsShown.peek();
  return {
    id,
    ...(place !== undefined && { place }),
    question,
    askedAt,
    ...(answer && { answer }),
    ...(generated && { generated }),
    ...(hintsShown !== undefined && { hintsShown }),
    ...(revision > 0 && { revision }),
  };
}

export const isUnfinished = (status: ExchangeStatus): boolean =>
  status === "queued" || status === "answering" || status === "revealing";

export const isGenerating = ({ type }: GenerationState): boolean =>
  type === "waiting" || type === "reading" || type === "writing";
