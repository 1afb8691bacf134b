/** One question and its answer, as they come to be. */
import { type Signal, signal } from "@preact/signals";
import type { Answer } from "../../domain/answer.ts";
import type { Exchange } from "../../domain/conversation.ts";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { Level, RetrievalSettings } from "../../domain/settings.ts";

/** `unanswered`: read back from storage without an answer. */
export type ExchangeStatus = "queued" | "answering" | "revealing" | "done" | "stopped" | "failed" | "unanswered";

/** How one question differs from the learner's own settings. */
export interface AskOptions {
  /** The learner's correction of what a follow-up is about. */
  readonly about?: ConceptId;
  /** From a shared link. */
  readonly settings?: RetrievalSettings;
  readonly level?: Level;
  /** Hints before the answer, whatever the learner's own setting. */
  readonly hintFirst?: boolean;
}

export interface ExchangeViewModel {
  readonly id: string;
  readonly question: string;
  readonly askedAt: number;
  readonly options: AskOptions;
  readonly status: Signal<ExchangeStatus>;
  readonly answer: Signal<Answer | undefined>;
  readonly error: Signal<AppError | undefined>;
  /** Sections shown so far. */
  readonly revealed: Signal<number>;
  /** Hints opened while the answer waits behind them; undefined when the answer is shown. */
  readonly hintsShown: Signal<number | undefined>;
}

export function createExchange(
  exchange: Exchange,
  status: ExchangeStatus,
  options: AskOptions = {},
): ExchangeViewModel {
  return {
    id: exchange.id,
    question: exchange.question,
    askedAt: exchange.askedAt,
    options,
    status: signal(status),
    answer: signal(exchange.answer),
    error: signal<AppError | undefined>(undefined),
    revealed: signal(0),
    hintsShown: signal(exchange.hintsShown),
  };
}

export function exchangeFromStored(exchange: Exchange): ExchangeViewModel {
  const { answer } = exchange;
  // Answers saved before there were hints have none.
  const complete = answer ? { ...exchange, answer: { ...answer, hints: answer.hints ?? [] } } : exchange;
  return createExchange(complete, answer ? "done" : "unanswered");
}

export function exchangeToStored({ id, question, askedAt, answer, hintsShown }: ExchangeViewModel): Exchange {
  const made = answer.peek();
  const hints = hintsShown.peek();
  return { id, question, askedAt, ...(made && { answer: made }), ...(hints !== undefined && { hintsShown: hints }) };
}

export const isUnfinished = (status: ExchangeStatus): boolean =>
  status === "queued" || status === "answering" || status === "revealing";
