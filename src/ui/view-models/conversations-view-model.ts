/** The list of saved conversations: find, rename, delete with undo. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ConversationId } from "../../domain/ids.ts";
import { foldText } from "../../language/text.ts";
import type { Words } from "../../language/words/words.ts";
import type { ConversationSummary } from "../../ports/learner-store.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { TakeBack } from "./deleting.ts";

export interface ConversationsViewModel {
  readonly all: ReadonlySignal<readonly ConversationSummary[]>;
  readonly search: Signal<string>;
  readonly found: ReadonlySignal<readonly ConversationSummary[]>;
  refresh(): Promise<void>;
  rename(id: ConversationId, title: string): Promise<void>;
  /** @returns how to take it back */
  remove(id: ConversationId): Promise<TakeBack | undefined>;
}

export function createConversations(ports: {
  readonly learner: Pick<
    LearnerApi,
    "listConversations" | "readConversation" | "renameConversation" | "deleteConversation" | "undo"
  >;
  readonly report: ErrorSink;
  readonly heading: Words["answerWording"]["heading"];
  readonly onSaved: (id: ConversationId) => void;
}): ConversationsViewModel {
  const { learner, report } = ports;
  const all = signal<readonly ConversationSummary[]>([]);
  const search = signal("");
  /** The text of every conversation, filled when a search first needs it. */
  const texts = signal<ReadonlyMap<string, string>>(new Map());

  const refresh = async (): Promise<void> => {
    const outcome = await learner.listConversations();
    if (outcome.ok) all.value = outcome.value;
    else report(outcome.error);
  };
  /** One conversation a task: many long ones at once would hold up the page. */
  const readTexts = async (): Promise<void> => {
    const listed = all.peek();
    const { conversationText } = await import("./conversation-text.ts");
    const read = new Map<string, string>();
    for (const { id } of listed) {
      const outcome = await learner.readConversation(id);
      if (all.peek() !== listed) return;
      if (outcome.ok) read.set(id, conversationText(outcome.value, ports.heading));
    }
    texts.value = read;
  };
  search.subscribe((text) => {
    // Where its code can't be loaded, titles are searched alone; the next letter tries again.
    if (text !== "" && texts.peek().size === 0) void readTexts().catch(() => undefined);
  });

  return {
    all,
    search,
    found: computed(() => {
      const wanted = foldText(search.value);
      if (wanted === "") return all.value;
      return all.value.filter(({ id, title }) => `${foldText(title)} ${texts.value.get(id) ?? ""}`.includes(wanted));
    }),
    refresh: async () => {
      await refresh();
      texts.value = new Map();
      if (search.peek() !== "") void readTexts();
    },
    rename: async (id, title) => {
      const trimmed = title.trim();
      if (trimmed === "") return;
      const outcome = await learner.renameConversation(id, trimmed);
      if (outcome.ok) ports.onSaved(id);
      else report(outcome.error);
    },
    remove: async (id) => {
      const outcome = await learner.deleteConversation(id);
      if (!outcome.ok) {
        report(outcome.error);
        return undefined;
      }
      ports.onSaved(id);
      return async () => {
        const restored = await learner.undo(outcome.value);
        if (restored.ok) ports.onSaved(id);
        else report(restored.error);
      };
    },
  };
}
