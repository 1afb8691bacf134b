/** Which conversation a tab shows at start: its own after a reload, else the newest that no other tab has open. */
import { computed, effect } from "@preact/signals";
import { titleFrom } from "../domain/conversation.ts";
import { conversationId } from "../domain/ids.ts";
import type { ConversationViewModel } from "../ui/view-models/conversation-view-model.ts";
import type { ConversationsViewModel } from "../ui/view-models/conversations-view-model.ts";
import { openElsewhere, tellOpen } from "./open-tabs.ts";

const TAB_KEY = "erica-conversation";

/** The conversation this tab showed before it was loaded again. */
function conversationOfTab(): string | null {
  try {
    return sessionStorage.getItem(TAB_KEY);
  } catch {
    return null;
  }
}

function rememberForTab(id: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, id);
  } catch {
    // Without storage there is nothing to come back to.
  }
}

export async function resumeConversation(
  conversation: ConversationViewModel,
  conversations: ConversationsViewModel,
): Promise<void> {
  const taken = await openElsewhere();
  await conversations.refresh();
  const mine = conversationOfTab();
  const all = conversations.all.peek();
  const wanted =
    all.find(({ id }) => id === mine) ?? (mine === null ? all.find(({ id }) => !taken.has(id)) : undefined);
  if (wanted) await conversation.resume(conversationId(wanted.id));
  const title = computed(() => titleFrom(conversation.exchanges.value[0]?.question ?? ""));
  effect(() => {
    rememberForTab(conversation.id.value);
    return tellOpen(conversation.id.value, title.value);
  });
}
