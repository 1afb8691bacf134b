/** The learner's store over raw records: the same steps in IndexedDB and in memory. */
import type { Exchange } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConversationId } from "../domain/ids.ts";
import { changeProfile } from "../domain/profile-change.ts";
import { err, type Result } from "../domain/result.ts";
import type { ExchangeSave, LearnerStore } from "../ports/learner-store.ts";
import { recordChange, undoChange } from "./change-records.ts";
import type { LearnerRows, LearnerTransaction } from "./learner-rows.ts";
import { mergeExchange } from "./merge.ts";
import { mergeRecords } from "./merge-records.ts";
import { readConversation, readSummaries, toSummary } from "./read-records.ts";
import { parseExchange, parseMeta, parseProfile } from "./record-schema.ts";

interface Parts {
  readonly transaction: LearnerTransaction;
  readonly close: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createLearnerStore({ transaction, close, now }: Parts): LearnerStore {
  return {
    listConversations: () => transaction("read", (rows) => readSummaries(rows, now())),
    readConversation: async (id, page) =>
      found(await transaction("read", (rows) => readConversation(rows, id, page)), id),
    saveExchange: async (save) =>
      found(await transaction("write", (rows) => saveExchange(rows, save)), save.conversation.id),
    renameConversation: async (id, title) => {
      const renamed = await transaction("write", async (rows) => {
        const record = await rows.conversation(id);
        if (record === undefined) return undefined;
        const { damaged: _damaged, ...meta } = toSummary(record, id);
        await rows.putConversation(id, { ...meta, title, renames: (meta.renames ?? 0) + 1 });
        return true;
      });
      const outcome = found(renamed, id);
      return outcome.ok ? { ok: true, value: undefined } : outcome;
    },
    deleteConversation: (id) =>
      transaction("write", async (rows) => {
        const change = recordChange(rows);
        await change.deleteConversation(id);
        return change.undo;
      }),
    deleteExchange: (conversation, id) =>
      transaction("write", async (rows) => {
        const change = recordChange(rows);
        await change.exchange(conversation, id, undefined);
        return change.undo;
      }),
    deleteEverything: () =>
      transaction("write", async (rows) => {
        const change = recordChange(rows);
        for (const { id } of await rows.conversations()) await change.deleteConversation(id);
        await change.known([], parseProfile(await rows.profile()).known);
        return change.undo;
      }),
    readEverything: () =>
      transaction("read", async (rows) => {
        const summaries = await readSummaries(rows, now());
        const read = await Promise.all(summaries.map(({ id }) => readConversation(rows, id)));
        const conversations = read.flatMap((conversation) => conversation ?? []).reverse();
        return {
          conversations: conversations.map(({ unreadable: _unreadable, ...conversation }) => conversation),
          known: parseProfile(await rows.profile()).known,
          unreadable: conversations.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
        };
      }),
    merge: (data) => transaction("write", (rows) => mergeRecords(rows, data)),
    undo: (undo) => transaction("write", (rows) => undoChange(rows, undo)),
    readProfile: () => transaction("read", async (rows) => parseProfile(await rows.profile())),
    changeProfile: (change) =>
      transaction("write", async (rows) => rows.putProfile(changeProfile(parseProfile(await rows.profile()), change))),
    close,
  };
}

function found<T>(outcome: Result<T | undefined, AppError>, id: ConversationId): Result<T, AppError> {
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  return value === undefined ? err({ type: "not-found", what: `conversation ${id}` }) : { ok: true, value };
}

async function saveExchange(
  rows: LearnerRows,
  { conversation, isNew, exchange }: ExchangeSave,
): Promise<Exchange | undefined> {
  const { id, updatedAt } = conversation;
  const record = await rows.conversation(id);
  if (record === undefined && !isNew) return undefined;
  const meta = parseMeta(record);
  const stored = parseExchange(await rows.exchange(id, exchange.id));
  const sameAsking = stored.ok && (stored.value.revision ?? 0) === (exchange.revision ?? 0);
  const place = exchange.place ?? (sameAsking ? stored.value.place : (await rows.lastPlace(id)) + 1);
  const placed = { ...exchange, place };
  const merged = stored.ok ? mergeExchange(stored.value, placed) : placed;
  await rows.putExchange(id, exchange.id, merged);
  await rows.putConversation(id, { ...(meta.ok ? meta.value : conversation), updatedAt });
  return merged;
}
