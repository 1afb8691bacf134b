/** The list of saved conversations: find, rename, delete with undo. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Conversation } from "../../domain/conversation.ts";
import type { ConversationId } from "../../domain/ids.ts";
import { foldText } from "../../language/text.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/tutor-api.ts";

export type ConversationSummary = Omit<Conversation, "exchanges">;

export interface ConversationsViewModel {
  readonly all: ReadonlySignal<readonly ConversationSummary[]>;
  readonly search: Signal<string>;
  readonly found: ReadonlySignal<readonly ConversationSummary[]>;
  refresh(): Promise<void>;
  rename(id: ConversationId, title: string): Promise<void>;
  /** Returns what was deleted, for undo. */
  remove(id: ConversationId): Promise<Conversation | undefined>;
  /** Every conversation in full, oldest first. */
  readAll(): Promise<readonly Conversation[]>;
  /** Saves conversations from a file; those already here keep every exchange. */
  add(conversations: readonly Conversation[]): Promise<void>;
}

export function createConversations(ports: {
  readonly learner: LearnerApi;
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
  const read = async (id: ConversationId): Promise<Conversation | undefined> => {
    const outcome = await learner.readConversation(id);
    if (outcome.ok) return outcome.value;
    report(outcome.error);
    return undefined;
  };
  const save = async (conversation: Conversation): Promise<void> => {
    const outcome = await learner.saveConversation(conversation);
    if (outcome.ok) ports.onSaved(conversation.id);
    else report(outcome.error);
  };
  const readAll = async (): Promise<readonly Conversation[]> => {
    const conversations: Conversation[] = [];
    for (const { id } of all.peek()) {
      const conversation = await read(id);
      if (conversation) conversations.push(conversation);
    }
    return conversations.reverse();
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
      const conversation = await read(id);
      const trimmed = title.trim();
      if (conversation && trimmed !== "") await save({ ...conversation, title: trimmed });
    },
    remove: async (id) => {
      const conversation = await read(id);
      const outcome = await learner.deleteConversation(id);
      if (outcome.ok) ports.onSaved(id);
      else report(outcome.error);
      return conversation;
    },
    readAll,
    add: async (conversations) => {
      for (const conversation of conversations) await save(conversation);
    },
  };
}
