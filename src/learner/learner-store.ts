/** The learner's store over raw records: the same steps in IndexedDB and in memory. */
import type { AppError } from "../domain/errors.ts";
import type { ConversationId } from "../domain/ids.ts";
import { changeProfile } from "../domain/profile-change.ts";
import type { Result } from "../domain/result.ts";
import type { LearnerStore } from "../ports/learner-store.ts";
import { recordChange } from "./change-records.ts";
import { createLastUsed } from "./last-used.ts";
import type { LearnerTransaction } from "./learner-rows.ts";
import { readLearning, saveLearning } from "./learning-records.ts";
import { mergeRecords } from "./merge-records.ts";
import { conversationMissing } from "./missing.ts";
import { readConversation, readSummaries, toSummary } from "./read-records.ts";
import { parseProfile } from "./record-schema.ts";
import { saveExchange } from "./save-exchange.ts";
import { undoChange } from "./undo-change.ts";

interface Parts {
  readonly transaction: LearnerTransaction;
  readonly close: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createLearnerStore({ transaction, close, now }: Parts): LearnerStore {
  const lastUsed = createLastUsed();
  return {
    listConversations: async () => {
      const listed = await transaction("read", (rows) => readSummaries(rows, now()));
      if (listed.ok)
        lastUsed.saw(
          listed.value.map(({ updatedAt }) => updatedAt),
          now(),
        );
      return listed;
    },
    readConversation: async (id, page) =>
      found(await transaction("read", (rows) => readConversation(rows, id, page)), id),
    saveExchange: async (save) => {
      const usedAt = lastUsed.next(save.conversation.updatedAt);
      const saved = await transaction("write", (rows) => saveExchange(rows, save, usedAt));
      return saved.ok ? saved.value : saved;
    },
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
        for (const { conversation, id } of await rows.exchangeKeys())
          await change.exchange(conversation, id, undefined);
        for (const { id } of await rows.learning()) await change.learning(id, undefined);
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
          learning: await readLearning(rows),
          unreadable: conversations.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
        };
      }),
    merge: (data) => transaction("write", (rows) => mergeRecords(rows, data)),
    undo: (undo) => transaction("write", (rows) => undoChange(rows, undo)),
    readLearning: () => transaction("read", readLearning),
    saveLearning: (events) => transaction("write", (rows) => saveLearning(rows, events)),
    deleteLearning: (id) => transaction("write", (rows) => rows.putLearning(id, undefined)),
    readProfile: () => transaction("read", async (rows) => parseProfile(await rows.profile())),
    changeProfile: (change) =>
      transaction("write", async (rows) => rows.putProfile(changeProfile(parseProfile(await rows.profile()), change))),
    close,
  };
}

function found<T>(outcome: Result<T | undefined, AppError>, id: ConversationId): Result<T, AppError> {
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  return value === undefined ? conversationMissing(id) : { ok: true, value };
}
