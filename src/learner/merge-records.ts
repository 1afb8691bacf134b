/** Merges a learner's data into the stored records, item by item. */
import type { Conversation } from "../domain/conversation.ts";
import type { ImportReport, LearnerData } from "../domain/learner-data.ts";
import { isSame } from "./canonical.ts";
import { type RecordedChange, recordChange } from "./change-records.ts";
import type { LearnerRows } from "./learner-rows.ts";
import { mergeStored } from "./learning-records.ts";
import { mergeExchange, mergeMeta } from "./merge.ts";
import { parseExchange, parseMeta } from "./record-schema.ts";

const AT_ONCE = 50;

export async function mergeRecords(rows: LearnerRows, data: LearnerData): Promise<Omit<ImportReport, "problems">> {
  const change = recordChange(rows);
  let added = 0;
  let changed = 0;
  for (const batch of batchesOf(data.conversations)) {
    await Promise.all(
      batch.map(async (conversation) => {
        const isNew = (await rows.conversation(conversation.id)) === undefined;
        const wrote = await mergeConversation(rows, change, conversation);
        if (isNew) added++;
        else if (wrote) changed++;
      }),
    );
  }
  for (const event of data.learning) {
    const stored = await rows.learningEntry(event.id);
    const merged = mergeStored(stored, event);
    if (!isSame(stored, merged)) await change.learning(event.id, merged);
  }
  await change.known(data.known, []);
  const { known, learning } = change.undo;
  return { added, changed, known: known.added.length, learning: learning.length, undo: change.undo };
}

/** Conversations are merged beside each other, since a store's cost is its round trips; never two of one id. */
function batchesOf(conversations: readonly Conversation[]): readonly (readonly Conversation[])[] {
  const batches: Map<string, Conversation>[] = [];
  for (const conversation of conversations) {
    const last = batches.at(-1);
    if (last && last.size < AT_ONCE && !last.has(conversation.id)) last.set(conversation.id, conversation);
    else batches.push(new Map([[conversation.id, conversation]]));
  }
  return batches.map((batch) => [...batch.values()]);
}

/** @returns whether anything was written */
async function mergeConversation(
  rows: LearnerRows,
  change: RecordedChange,
  { exchanges, ...meta }: Conversation,
): Promise<boolean> {
  let wrote = false;
  const storedMeta = parseMeta(await rows.conversation(meta.id));
  const mergedMeta = storedMeta.ok ? mergeMeta(storedMeta.value, meta) : meta;
  if (!storedMeta.ok || !isSame(storedMeta.value, mergedMeta)) {
    await change.conversation(meta.id, mergedMeta);
    wrote = true;
  }
  for (const exchange of exchanges) {
    const stored = parseExchange(await rows.exchange(meta.id, exchange.id));
    const merged = stored.ok ? mergeExchange(stored.value, exchange) : exchange;
    if (stored.ok && isSame(stored.value, merged)) continue;
    await change.exchange(meta.id, exchange.id, merged);
    wrote = true;
  }
  return wrote;
}
