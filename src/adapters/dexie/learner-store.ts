/** The learner's conversations and profile on IndexedDB. */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { ConversationId } from "../../domain/ids.ts";
import type { LearnerRows } from "../../learner/learner-rows.ts";
import { createLearnerStore } from "../../learner/learner-store.ts";
import type { LearnerStore } from "../../ports/learner-store.ts";
import type { TellStorageState } from "../../ports/storage-state.ts";
import { databaseUser } from "./open-database.ts";
import { declareLearnerVersions, LEARNER_DATABASE, LEARNER_VERSION } from "./schema-versions.ts";

interface ConversationRow {
  readonly id: ConversationId;
}

interface ExchangeRow {
  readonly conversation: ConversationId;
  readonly id: string;
  /** The exchange's, for the index; absent where it can't be read. */
  readonly place?: number;
  readonly exchange: unknown;
}

interface LearningRow {
  readonly id: string;
  /** For the index; absent for what isn't about an item. */
  readonly item?: string;
  readonly event: unknown;
}

interface ProfileRow {
  readonly id: "profile";
  readonly profile: unknown;
}

class LearnerDatabase extends Dexie {
  conversations!: EntityTable<ConversationRow, "id">;
  exchangesById!: Table<ExchangeRow, [ConversationId, string]>;
  learning!: EntityTable<LearningRow, "id">;
  profile!: EntityTable<ProfileRow, "id">;

  constructor(name: string) {
    super(name);
    declareLearnerVersions(this);
  }
}

/**
 * @param name another database name, for tests
 * @param tell what other tabs do to the database
 */
export function createDexieLearnerStore(
  name = LEARNER_DATABASE,
  tell: TellStorageState = () => undefined,
): LearnerStore {
  const opened = new LearnerDatabase(name);
  const use = databaseUser(opened, LEARNER_VERSION, tell);
  return createLearnerStore({
    transaction: (mode, step) =>
      use((database) =>
        // An `async` function: Dexie keeps the transaction alive only over awaits that it knows of.
        database.transaction(mode === "read" ? "r" : "rw", database.tables, async () => step(rowsOf(database))),
      ),
    close: () => opened.close(),
    now: Date.now,
  });
}

/** For use within one transaction. */
function rowsOf({ conversations, exchangesById, learning, profile }: LearnerDatabase): LearnerRows {
  return {
    conversations: async () => (await conversations.toArray()).map((record) => ({ id: record.id, record })),
    conversation: (id) => conversations.get(id),
    putConversation: async (id, record) => {
      if (record === undefined) await conversations.delete(id);
      else await conversations.put(asObject(record, { id }));
    },
    exchanges: async (conversation) => {
      const rows = await exchangesById.where("conversation").equals(conversation).toArray();
      return rows.map(({ id, exchange }) => ({ id, record: exchange ?? null }));
    },
    exchangePage: async (conversation, { newest, before }) => {
      const upTo = (place: unknown) =>
        exchangesById.where("[conversation+place]").between([conversation, Dexie.minKey], [conversation, place]);
      if (before === undefined) {
        const all = await exchangesById.where("conversation").equals(conversation).count();
        if ((await upTo(Dexie.maxKey).count()) < all) return undefined;
      }
      const rows = await upTo(before ?? Dexie.maxKey)
        .reverse()
        .limit(newest)
        .toArray();
      return rows.map(({ id, exchange }) => ({ id, record: exchange ?? null }));
    },
    exchangeKeys: async () =>
      (await exchangesById.toCollection().primaryKeys()).map(([conversation, id]) => ({ conversation, id })),
    exchange: async (conversation, id) => {
      const row = await exchangesById.get([conversation, id]);
      return row && (row.exchange ?? null);
    },
    putExchange: async (conversation, id, exchange) => {
      if (exchange === undefined) await exchangesById.delete([conversation, id]);
      else await exchangesById.put({ conversation, id, ...placeOf(exchange), exchange });
    },
    lastPlace: async (conversation) => {
      const places = exchangesById.where("[conversation+place]");
      return (await places.between([conversation, Dexie.minKey], [conversation, Dexie.maxKey]).last())?.place ?? -1;
    },
    learning: async () => (await learning.toArray()).map(({ id, event }) => ({ id, record: event ?? null })),
    learningEntry: async (id) => {
      const row = await learning.get(id);
      return row && (row.event ?? null);
    },
    putLearning: async (id, event) => {
      if (event === undefined) await learning.delete(id);
      else await learning.put({ id, ...itemOf(event), event });
    },
    learningOf: async (item) => (await learning.where("item").equals(item).toArray()).map(({ event }) => event),
    profile: async () => (await profile.get("profile"))?.profile,
    putProfile: async (record) => {
      await profile.put({ id: "profile", profile: record });
    },
  };
}

const asObject = <Id extends object>(record: unknown, id: Id): Id =>
  typeof record === "object" ? { ...record, ...id } : id;

function placeOf(exchange: unknown): { readonly place?: number } {
  if (typeof exchange !== "object" || exchange === null || !("place" in exchange)) return {};
  return typeof exchange.place === "number" ? { place: exchange.place } : {};
}

function itemOf(event: unknown): { readonly item?: string } {
  if (typeof event !== "object" || event === null || !("item" in event)) return {};
  return typeof event.item === "string" ? { item: event.item } : {};
}
