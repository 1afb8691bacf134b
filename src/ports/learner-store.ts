import type { ConversationMeta, Exchange, LearnerProfile, NewExchange } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConversationId } from "../domain/ids.ts";
import type { ExchangePage, ImportReport, LearnerData, LearnerUndo, ReadConversation } from "../domain/learner-data.ts";
import type { LearningEvent } from "../domain/learning.ts";
import type { ProfileChange } from "../domain/profile-change.ts";
import type { Result } from "../domain/result.ts";

export interface ConversationSummary extends ConversationMeta {
  /** Part of its record can't be read; the rest, and what was said in it, can. */
  readonly damaged?: true;
}

export interface ExchangeSave {
  /** Its title holds only until one is stored. */
  readonly conversation: ConversationMeta;
  /**
   * Whether the conversation was never stored. Otherwise it has to be there, and so has an exchange that the store
   * gave a place: what was deleted stays deleted.
   */
  readonly isNew: boolean;
  readonly exchange: NewExchange;
}

/**
 * The learner's own data: conversations and profile. Every call is one step that other tabs see whole or not at all;
 * what a call changes it reads, merges and writes in that step. Records that can't be read never fail a call.
 */
export interface LearnerStore {
  /** Newest first; those of an impossible date last. */
  listConversations(): Promise<Result<readonly ConversationSummary[], AppError>>;
  /** @param page reads a part alone; all the same when something in the conversation has lost its place */
  readConversation(id: ConversationId, page?: ExchangePage): Promise<Result<ReadConversation, AppError>>;
  /** Writes this one exchange, merged with what is stored of it. @returns it as it is stored now */
  saveExchange(save: ExchangeSave): Promise<Result<Exchange, AppError>>;
  renameConversation(id: ConversationId, title: string): Promise<Result<void, AppError>>;
  deleteConversation(id: ConversationId): Promise<Result<LearnerUndo, AppError>>;
  /** For one that can't be read. */
  deleteExchange(conversation: ConversationId, id: string): Promise<Result<LearnerUndo, AppError>>;
  /** Every conversation, what is marked as known and the log of learning. */
  deleteEverything(): Promise<Result<LearnerUndo, AppError>>;
  /** All that can be read, oldest first, and how many exchanges can't. */
  readEverything(): Promise<Result<LearnerData & { readonly unreadable: number }, AppError>>;
  /** Adds what is missing and takes what is newer, item by item; deletes nothing. */
  merge(data: LearnerData): Promise<Result<Omit<ImportReport, "problems">, AppError>>;
  /** Puts back what stood before; what was added since stays. */
  undo(undo: LearnerUndo): Promise<Result<void, AppError>>;
  /** The log of learning, by ids. */
  readLearning(): Promise<Result<readonly LearningEvent[], AppError>>;
  /** Adds to the log, merged with what is stored under the same ids. A clock set back a little puts nothing before what was. */
  saveLearning(events: readonly LearningEvent[]): Promise<Result<void, AppError>>;
  /** Takes one entry back. */
  deleteLearning(id: string): Promise<Result<void, AppError>>;
  /** The defaults when none was saved. */
  readProfile(): Promise<Result<LearnerProfile, AppError>>;
  changeProfile(change: ProfileChange): Promise<Result<void, AppError>>;
  close(): void;
}
