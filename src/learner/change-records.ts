/** Writes records and remembers what stood there before, so that the whole change can be taken back. */
import type { ConceptId, ConversationId } from "../domain/ids.ts";
import type { LearnerUndo } from "../domain/learner-data.ts";
import { changeProfile } from "../domain/profile-change.ts";
import type { LearnerRows } from "./learner-rows.ts";
import { parseProfile } from "./record-schema.ts";

export interface RecordedChange {
  conversation(id: ConversationId, record: unknown): Promise<void>;
  exchange(conversation: ConversationId, id: string, record: unknown): Promise<void>;
  deleteConversation(id: ConversationId): Promise<void>;
  known(learned: readonly ConceptId[], forgotten: readonly ConceptId[]): Promise<void>;
  readonly undo: LearnerUndo;
}

type Before = { readonly before?: unknown };
const before = (record: unknown): Before => (record === undefined ? {} : { before: record });

export function recordChange(rows: LearnerRows): RecordedChange {
  const conversations: LearnerUndo["conversations"][number][] = [];
  const exchanges: LearnerUndo["exchanges"][number][] = [];
  const added: ConceptId[] = [];
  const removed: ConceptId[] = [];
  const change: RecordedChange = {
    undo: { conversations, exchanges, known: { added, removed } },
    conversation: async (id, record) => {
      conversations.push({ id, ...before(await rows.conversation(id)) });
      await rows.putConversation(id, record);
    },
    exchange: async (conversation, id, record) => {
      exchanges.push({ conversation, id, ...before(await rows.exchange(conversation, id)) });
      await rows.putExchange(conversation, id, record);
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

/** Puts back what stood before. A conversation that came with the change stays while something said since is in it. */
export async function undoChange(rows: LearnerRows, { conversations, exchanges, known }: LearnerUndo): Promise<void> {
  for (const { conversation, id, before } of exchanges) await rows.putExchange(conversation, id, before);
  for (const { id, before } of conversations) {
    if (before !== undefined || (await rows.exchanges(id)).length === 0) await rows.putConversation(id, before);
  }
  if (known.added.length + known.removed.length === 0) return;
  const profile = parseProfile(await rows.profile());
  await rows.putProfile(changeProfile(profile, { learned: known.removed, forgotten: known.added }));
}
