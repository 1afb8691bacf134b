/** Before renaming was counted, only a title that isn't the first question told of it. */
import { type ConversationMeta, titleFrom } from "../domain/conversation.ts";

export function countRenaming(meta: ConversationMeta, firstQuestion: string | undefined): ConversationMeta {
  if (firstQuestion === undefined || meta.title === titleFrom(firstQuestion)) return meta;
  return { ...meta, renames: 1 };
}
