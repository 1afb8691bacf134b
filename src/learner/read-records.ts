/** Conversations from their records: what can be read is read, what can't is named. */
import type { ConversationMeta, Exchange } from "../domain/conversation.ts";
import type { ConversationId } from "../domain/ids.ts";
import type { ExchangePage, ReadConversation, UnreadableExchange } from "../domain/learner-data.ts";
import { compareTimes } from "../domain/times.ts";
import type { ConversationSummary } from "../ports/learner-store.ts";
import type { LearnerRows } from "./learner-rows.ts";
import { byPlace } from "./merge.ts";
import { parseExchange, parseMeta, repairMeta } from "./record-schema.ts";

export function toSummary(record: unknown, id: ConversationId): ConversationSummary {
  const meta = parseMeta(record);
  return meta.ok ? meta.value : { ...repairMeta(record, id), damaged: true };
}

/**
 * Newest first; then those of a date that is still to come, as all are once the clock is set back by years; those of an
 * impossible date last, in an order that stays.
 */
export async function readSummaries(rows: LearnerRows, now: number): Promise<readonly ConversationSummary[]> {
  const summaries = (await rows.conversations()).map(({ id, record }) => toSummary(record, id));
  return summaries.sort(
    (a, b) =>
      compareTimes(b.updatedAt, a.updatedAt, now) || compareTimes(b.updatedAt, a.updatedAt) || (a.id < b.id ? -1 : 1),
  );
}

export async function readConversation(
  rows: LearnerRows,
  id: ConversationId,
  page?: ExchangePage,
): Promise<(ReadConversation & ConversationMeta) | undefined> {
  const record = await rows.conversation(id);
  if (record === undefined) return undefined;
  const { damaged: _damaged, ...meta } = toSummary(record, id);
  const exchanges: Exchange[] = [];
  const unreadable: UnreadableExchange[] = [];
  const read = (page && (await rows.exchangePage(id, page))) ?? (await rows.exchanges(id));
  for (const row of read) {
    const exchange = parseExchange(row.record);
    // A record that names another id than its own could be neither saved nor deleted by it.
    if (exchange.ok && exchange.value.id === row.id) exchanges.push(exchange.value);
    else unreadable.push({ id: row.id, detail: exchange.ok ? "id" : exchange.error });
  }
  return { ...meta, exchanges: exchanges.sort(byPlace), unreadable };
}
