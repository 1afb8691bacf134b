import type { AppError } from "../domain/errors.ts";
import type { ConversationId } from "../domain/ids.ts";
import { err, type Result } from "../domain/result.ts";

export const conversationMissing = (id: ConversationId): Result<never, AppError> =>
  err({ type: "not-found", what: `conversation ${id}` });
