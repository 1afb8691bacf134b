/** Deleting a conversation or clearing the chat can be taken back for a while. */
import type { Conversation } from "../../domain/conversation.ts";
import type { ConversationId } from "../../domain/ids.ts";
import type { AppViewModel } from "../app-view-model.ts";

type Parts = Pick<AppViewModel, "conversation" | "conversations" | "toasts">;

export async function clearWithUndo(app: Parts): Promise<void> {
  const cleared = await app.conversation.clear();
  if (cleared) offerUndo(app, "Chat cleared", () => app.conversation.restore(cleared));
}

export async function deleteWithUndo(app: Parts, id: ConversationId): Promise<void> {
  if (app.conversation.id.peek() === id) {
    const cleared = await app.conversation.clear();
    if (cleared) offerUndo(app, "Conversation deleted", () => app.conversation.restore(cleared));
    return;
  }
  const deleted: Conversation | undefined = await app.conversations.remove(id);
  if (deleted) offerUndo(app, "Conversation deleted", () => app.conversations.add([deleted]));
}

function offerUndo({ toasts }: Parts, text: string, undo: () => Promise<void>): void {
  toasts.show({ text, action: { label: "Undo", run: () => void undo() } });
}
