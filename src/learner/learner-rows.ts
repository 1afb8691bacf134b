/** The learner's records as a store keeps them: raw, since what is read back may be damaged. */
import type { AppError } from "../domain/errors.ts";
import type { ConversationId, QuizId } from "../domain/ids.ts";
import type { ExchangePage } from "../domain/learner-data.ts";
import type { Result } from "../domain/result.ts";

export interface ExchangeRow {
  readonly id: string;
  readonly record: unknown;
}

/** `undefined` stands for a record that isn't there; putting it deletes. */
export interface LearnerRows {
  conversations(): Promise<readonly { readonly id: ConversationId; readonly record: unknown }[]>;
  conversation(id: ConversationId): Promise<unknown>;
  putConversation(id: ConversationId, record: unknown): Promise<void>;
  /** In no particular order. */
  exchanges(conversation: ConversationId): Promise<readonly ExchangeRow[]>;
  /** Undefined when something in the conversation has lost its place. */
  exchangePage(conversation: ConversationId, page: ExchangePage): Promise<readonly ExchangeRow[] | undefined>;
  /** Of all conversations, and of none that are there. */
  exchangeKeys(): Promise<readonly { readonly conversation: ConversationId; readonly id: string }[]>;
  exchange(conversation: ConversationId, id: string): Promise<unknown>;
  putExchange(conversation: ConversationId, id: string, record: unknown): Promise<void>;
  /** The highest place given away in a conversation; -1 for none. */
  lastPlace(conversation: ConversationId): Promise<number>;
  learning(): Promise<readonly { readonly id: string; readonly record: unknown }[]>;
  learningEntry(id: string): Promise<unknown>;
  putLearning(id: string, record: unknown): Promise<void>;
  /** What was stored of one item. */
  learningOf(item: QuizId): Promise<readonly unknown[]>;
  profile(): Promise<unknown>;
  putProfile(record: unknown): Promise<void>;
}

/** Runs a step that happens whole or not at all, and that no other comes between. */
export type LearnerTransaction = <T>(
  mode: "read" | "write",
  step: (rows: LearnerRows) => Promise<T>,
) => Promise<Result<T, AppError>>;
