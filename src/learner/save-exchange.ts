/** Saves one exchange, merged with what is stored of it; what was deleted stays deleted. */
import type { Exchange } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ExchangeSave } from "../ports/learner-store.ts";
import type { LearnerRows } from "./learner-rows.ts";
import { saveLearning } from "./learning-records.ts";
import { mergeExchange } from "./merge.ts";
import { conversationMissing } from "./missing.ts";
import { parseExchange, parseMeta } from "./record-schema.ts";
import { seenInExchange } from "./seen-concepts.ts";

/** @param updatedAt when the conversation counts as used */
export async function saveExchange(
  rows: LearnerRows,
  { conversation, isNew, exchange }: ExchangeSave,
  updatedAt: number,
): Promise<Result<Exchange, AppError>> {
  const { id } = conversation;
  const record = await rows.conversation(id);
  if (record === undefined && !isNew) return conversationMissing(id);
  const storedRecord = await rows.exchange(id, exchange.id);
  if (storedRecord === undefined && !isNew && exchange.place !== undefined) return err({ type: "exchange-deleted" });
  const meta = parseMeta(record);
  const stored = parseExchange(storedRecord);
  const sameAsking = stored.ok && (stored.value.revision ?? 0) === (exchange.revision ?? 0);
  const place = exchange.place ?? (sameAsking ? stored.value.place : (await rows.lastPlace(id)) + 1);
  const placed = { ...exchange, place };
  const merged = stored.ok ? mergeExchange(stored.value, placed) : placed;
  await rows.putExchange(id, exchange.id, merged);
  await rows.putConversation(id, { ...(meta.ok ? meta.value : conversation), updatedAt });
  await saveLearning(rows, seenInExchange(merged));
  return ok(merged);
}
