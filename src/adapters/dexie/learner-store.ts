/** The learner's conversations and profile on IndexedDB. */
import { Dexie, type EntityTable, type Table } from "dexie";
import { defaultProfile, type Exchange, type LearnerProfile } from "../../domain/conversation.ts";
import { err, ok } from "../../domain/result.ts";
import { clampSettings, levels } from "../../domain/settings.ts";
import type { ConversationSummary, LearnerStore } from "../../ports/learner-store.ts";
import { databaseUser } from "./open-database.ts";
import { declareLearnerVersions, LEARNER_DATABASE, LEARNER_VERSION } from "./schema-versions.ts";

interface ExchangeRow {
  readonly conversation: string;
  readonly place: number;
  readonly exchange: Exchange;
}

interface ProfileRow {
  readonly id: "profile";
  readonly profile: Partial<LearnerProfile>;
}

class LearnerDatabase extends Dexie {
  conversations!: EntityTable<ConversationSummary, "id">;
  exchanges!: Table<ExchangeRow, [string, number]>;
  profile!: EntityTable<ProfileRow, "id">;

  constructor(name: string) {
    super(name);
    declareLearnerVersions(this);
  }
}

/** Fields an older or damaged profile lacks get their defaults. */
function completeProfile(stored: Partial<LearnerProfile> | undefined): LearnerProfile {
  const level = levels.find((candidate) => candidate === stored?.level) ?? defaultProfile.level;
  const theme = stored?.theme === "light" || stored?.theme === "dark" ? stored.theme : "system";
  return {
    settings: clampSettings({ ...defaultProfile.settings, ...stored?.settings }),
    level,
    theme,
    hintFirst: stored?.hintFirst === true,
    known: Array.isArray(stored?.known) ? stored.known : [],
    ...(typeof stored?.course === "string" ? { course: stored.course } : {}),
    embedder: stored?.embedder ?? defaultProfile.embedder,
    languageModel: stored?.languageModel ?? defaultProfile.languageModel,
    modelMirror: stored?.modelMirror ?? defaultProfile.modelMirror,
  };
}

/** @param name another database name, for tests */
export function createDexieLearnerStore(name = LEARNER_DATABASE): LearnerStore {
  const opened = new LearnerDatabase(name);
  const use = databaseUser(opened, LEARNER_VERSION);
  const exchangesOf = (database: LearnerDatabase, id: string) => database.exchanges.where("conversation").equals(id);
  return {
    listConversations: () => use((database) => database.conversations.orderBy("updatedAt").reverse().toArray()),
    async readConversation(id) {
      const read = await use(async (database) => ({
        summary: await database.conversations.get(id),
        rows: await exchangesOf(database, id).sortBy("place"),
      }));
      if (!read.ok) return read;
      const { summary, rows } = read.value;
      if (!summary) return err({ type: "not-found", what: `conversation ${id}` });
      return ok({ ...summary, exchanges: rows.map(({ exchange }) => exchange) });
    },
    saveConversation: ({ exchanges, ...summary }) =>
      use((database) =>
        database.transaction("rw", database.conversations, database.exchanges, async () => {
          await database.conversations.put(summary);
          await exchangesOf(database, summary.id).delete();
          await database.exchanges.bulkPut(
            exchanges.map((exchange, place) => ({ conversation: summary.id, place, exchange })),
          );
        }),
      ),
    deleteConversation: (id) =>
      use((database) =>
        database.transaction("rw", database.conversations, database.exchanges, async () => {
          await database.conversations.delete(id);
          await exchangesOf(database, id).delete();
        }),
      ),
    readProfile: () => use(async (database) => completeProfile((await database.profile.get("profile"))?.profile)),
    saveProfile: (profile) =>
      use(async (database) => {
        await database.profile.put({ id: "profile", profile });
      }),
    close: () => opened.close(),
  };
}
