/** Deleting a conversation or clearing the chat can be taken back for a while. */
import type { ConversationId } from "../../domain/ids.ts";
import { sidebar as english } from "../../language/words/en/sidebar.ts";
import type { AppViewModel } from "../app-view-model.ts";
import type { TakeBack } from "../view-models/deleting.ts";
import { useWords } from "../words.ts";

type Parts = Pick<AppViewModel, "conversation" | "conversations" | "toasts">;

export interface DeletesWithUndo {
  clear(): Promise<void>;
  remove(id: ConversationId): Promise<void>;
}

export function useDeleteWithUndo({ conversation, conversations, toasts }: Parts): DeletesWithUndo {
  const { conversations: words } = useWords(english);
  const offerUndo = (text: string, takeBack: TakeBack): void => {
    toasts.show({ text, action: { label: words.undo, run: () => void takeBack() } });
  };
  const clearAs = async (text: string): Promise<void> => {
    const takeBack = await conversation.clear();
    if (takeBack) offerUndo(text, takeBack);
  };
  return {
    clear: () => clearAs(words.cleared),
    remove: async (id) => {
      if (conversation.id.peek() === id) return await clearAs(words.deleted);
      const takeBack = await conversations.remove(id);
      if (takeBack) offerUndo(words.deleted, takeBack);
    },
  };
}
