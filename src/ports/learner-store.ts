import type { Conversation, LearnerProfile } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConversationId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";

export type ConversationSummary = Omit<Conversation, "exchanges">;

/** The learner's own data: conversations and profile. */
export interface LearnerStore {
  /** Newest first. */
  listConversations(): Promise<Result<readonly ConversationSummary[], AppError>>;
  readConversation(id: ConversationId): Promise<Result<Conversation, AppError>>;
  saveConversation(conversation: Conversation): Promise<Result<void, AppError>>;
  deleteConversation(id: ConversationId): Promise<Result<void, AppError>>;
  /** The defaults when none was saved. */
  readProfile(): Promise<Result<LearnerProfile, AppError>>;
  saveProfile(profile: LearnerProfile): Promise<Result<void, AppError>>;
  close(): void;
}
