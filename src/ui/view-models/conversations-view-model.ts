/** The list of saved conversations: find, rename, delete with undo. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Conversation } from "../../domain/conversation.ts";
import type { ConversationId } from "../../domain/ids.ts";
import { foldText } from "../../language/text.ts";
import type { ConversationSummary } from "../../ports/learner-store.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { TakeBack } from "./conversation-view-model.ts";

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
  readonly onSaved: (id: ConversationId) => void;
}): ConversationsViewModel {
  const { learner, report } = ports;
  const all = signal<readonly ConversationSummary[]>([]);
  const search = signal("");
  /** Folded text of every question, filled when a search first needs it. */
  const questions = signal<ReadonlyMap<string, string>>(new Map());

  const refresh = async (): Promise<void> => {
    const outcome = await learner.listConversations();
    if (outcome.ok) all.value = outcome.value;
    else report(outcome.error);
  };
  const readAll = async (): Promise<readonly Conversation[]> => {
    const read = await Promise.all(all.peek().map(({ id }) => learner.readConversation(id)));
    return read.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  };
  search.subscribe((text) => {
    if (text === "" || questions.peek().size > 0) return;
    void readAll().then((conversations) => {
      questions.value = new Map(
        conversations.map(({ id, exchanges }) => [id, foldText(exchanges.map((e) => e.question).join(" "))]),
      );
    });
  });

  return {
    all,
    search,
    found: computed(() => {
      const wanted = foldText(search.value);
      if (wanted === "") return all.value;
      return all.value.filter(({ id, title }) =>
        `${foldText(title)} ${questions.value.get(id) ?? ""}`.includes(wanted),
      );
    }),
    refresh: async () => {
      questions.value = new Map();
      await refresh();
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
