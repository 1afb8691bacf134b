/** Which conversation a tab shows at start: its own after a reload, else the newest that no other tab has open. */
import { effect } from "@preact/signals";
import { conversationId } from "../domain/ids.ts";
import type { ConversationViewModel } from "../ui/view-models/conversation-view-model.ts";
import type { ConversationsViewModel } from "../ui/view-models/conversations-view-model.ts";

const TAB_KEY = "erica-conversation";
const lockName = (id: string): string => `erica-conversation-${id}`;

async function openElsewhere(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/** Holds a lock named after the open conversation, so that other tabs can tell. */
function holdLock(id: string): () => void {
  const done = new AbortController();
  if ("locks" in navigator) {
    const untilAborted = (): Promise<void> =>
      new Promise((resolve) => done.signal.addEventListener("abort", () => resolve()));
    void navigator.locks.request(lockName(id), { mode: "shared" }, untilAborted);
  }
  return () => done.abort();
}

export async function resumeConversation(
  conversation: ConversationViewModel,
  conversations: ConversationsViewModel,
): Promise<void> {
  const taken = await openElsewhere();
  await conversations.refresh();
  const mine = sessionStorage.getItem(TAB_KEY);
  const all = conversations.all.peek();
  const wanted =
    all.find(({ id }) => id === mine) ?? (mine === null ? all.find(({ id }) => !taken.has(lockName(id))) : undefined);
  if (wanted && conversation.exchanges.peek().length === 0) await conversation.open(conversationId(wanted.id));
  effect(() => {
    const id = conversation.id.value;
    sessionStorage.setItem(TAB_KEY, id);
    return holdLock(id);
  });
}
