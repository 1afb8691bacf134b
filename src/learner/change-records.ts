/** Writes records and remembers what stood there before, so that the whole change can be taken back. */
import type { ConceptId, ConversationId } from "../domain/ids.ts";
import type { LearnerUndo } from "../domain/learner-data.ts";
import { changeProfile } from "../domain/profile-change.ts";
import { exchangeVersion } from "./exchange-version.ts";
import type { LearnerRows } from "./learner-rows.ts";
import { parseProfile } from "./record-schema.ts";

export interface RecordedChange {
  conversation(id: ConversationId, record: unknown): Promise<void>;
  exchange(conversation: ConversationId, id: string, record: unknown): Promise<void>;
  deleteConversation(id: ConversationId): Promise<void>;
  learning(id: string, record: unknown): Promise<void>;
  known(learned: readonly ConceptId[], forgotten: readonly ConceptId[]): Promise<void>;
  readonly undo: LearnerUndo;
}

/** Fields that are there only where there is something. */
const present = <Left>(
  before: unknown,
  left: Left | undefined,
): { readonly before?: unknown; readonly left?: Left } => ({
  ...(before !== undefined && { before }),
  ...(left !== undefined && { left }),
});

export function recordChange(rows: LearnerRows): RecordedChange {
  const conversations: LearnerUndo["conversations"][number][] = [];
  const exchanges: LearnerUndo["exchanges"][number][] = [];
  const learning: LearnerUndo["learning"][number][] = [];
  const added: ConceptId[] = [];
  const removed: ConceptId[] = [];
  const change: RecordedChange = {
    undo: { conversations, exchanges, learning, known: { added, removed } },
    conversation: async (id, record) => {
      conversations.push({ id, ...present(await rows.conversation(id), record) });
      await rows.putConversation(id, record);
    },
    exchange: async (conversation, id, record) => {
      const before = await rows.exchange(conversation, id);
      exchanges.push({ conversation, id, ...present(before, exchangeVersion(record)) });
      await rows.putExchange(conversation, id, record);
    },
    learning: async (id, record) => {
      learning.push({ id, ...present(await rows.learningEntry(id), record) });
      await rows.putLearning(id, record);
    },
    deleteConversation: async (id) => {
      await change.conversation(id, undefined);
      for (const row of await rows.exchanges(id)) await change.exchange(id, row.id, undefined);
    },
    known: async (learned, forgotten) => {
      const profile = parseProfile(await rows.profile());
      const known = new Set(profile.known);
      added.push(...learned.filter((id) => !known.has(id)));
      removed.push(...forgotten.filter((id) => known.has(id)));
      if (added.length + removed.length === 0) return;
      await rows.putProfile(changeProfile(profile, { learned: added, forgotten: removed }));
    },
  };
  return change;
}
