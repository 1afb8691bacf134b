/** The learner's data on real IndexedDB: what an earlier version stored, damaged records, several tabs. */
import { Dexie } from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createDexieLearnerStore } from "../../src/adapters/dexie/learner-store.ts";
import { conceptId, conversationId } from "../../src/domain/ids.ts";
import type { LearningEvent } from "../../src/domain/learning.ts";
import type { Result } from "../../src/domain/result.ts";
import { completeAnswer } from "../../src/domain/stored-answer.ts";
import { createLearnerApi } from "../../src/learner/learner-api.ts";
import type { StorageState } from "../../src/ports/storage-state.ts";
import {
  makeConversation,
  makeExchange,
  saveAll,
  someTime,
  storedAnswer,
  toSave,
  version1,
} from "../support/learner-data.ts";
import { review } from "../support/learning.ts";

const name = "test-learner-database";
const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const opened: { close(): void }[] = [];
/** One tab's store. */
function openTab() {
  const store = createDexieLearnerStore(name);
  opened.push(store);
  return store;
}

async function plant(version: number, schema: Record<string, string>, rows: Record<string, readonly object[]>) {
  const database = new Dexie(name);
  database.version(version).stores(schema);
  await database.open();
  for (const [table, planted] of Object.entries(rows)) await database.table(table).bulkPut([...planted]);
  database.close();
}
const schema1 = { conversations: "id, updatedAt", exchanges: "[conversation+place], conversation", profile: "id" };
const schema2 = {
  conversations: "id",
  exchangesById: "[conversation+id], conversation, [conversation+place]",
  profile: "id",
};
afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await Dexie.delete(name);
});

const subjectOf = (event: LearningEvent) => (event.type === "goal" ? event.concepts : event.concept);

describe("what version 1 stored", () => {
  const [outside, softmax] = version1.tables.conversations;
  if (!outside || !softmax) throw new Error("the fixture lacks conversations");
  const asked = (id: string) =>
    version1.tables.exchanges.filter(({ conversation }) => conversation === id).map(({ exchange }) => exchange);

  it("opens, in order, with its titles, answers and citations as they were", async () => {
    await plant(1, schema1, version1.tables);
    const store = openTab();
    expect(value(await store.listConversations())).toEqual([outside, { ...softmax, renames: 1 }]);
    const read = value(await store.readConversation(softmax.id));
    expect(read.unreadable).toEqual([]);
    expect(read.exchanges).toEqual(asked(softmax.id).map((exchange, place) => ({ ...exchange, place })));
    for (const { answer } of read.exchanges) {
      if (!answer) throw new Error("unanswered");
      expect(completeAnswer(answer).citations.length).toBeGreaterThan(0);
    }
    expect(value(await store.readProfile()).known).toEqual(["gradient-descent", "softmax"]);
  });
  it("is exported unchanged", async () => {
    await plant(1, schema1, version1.tables);
    const { json } = value(await createLearnerApi(openTab()).exportFile());
    const exported = JSON.parse(json) as { conversations: { exchanges: object[] }[] };
    expect(exported.conversations[0]?.exchanges).toEqual(
      asked(softmax.id).map((exchange, place) => ({ ...exchange, place })),
    );
  });
  it("loses no record to the upgrade, however damaged or doubled", async () => {
    const [first] = version1.tables.exchanges;
    if (!first) throw new Error("the fixture lacks exchanges");
    const doubled = { ...first, place: 4 };
    const damaged = [
      { conversation: outside.id, place: 5, exchange: 42 },
      { conversation: outside.id, place: 6 },
      { conversation: outside.id, place: 7, exchange: { ...first.exchange, id: "x", question: null } },
    ];
    await plant(1, schema1, { ...version1.tables, exchanges: [...version1.tables.exchanges, doubled, ...damaged] });
    const read = value(await openTab().readConversation(outside.id));
    expect(read.exchanges.map(({ id, place }) => [id, place])).toEqual([
      [first.exchange.id, 0],
      ["place-4", 4],
    ]);
    expect(read.unreadable.map(({ id }) => id).sort()).toEqual(["place-5", "place-6", "x"]);
  });
  it("upgrades hundreds of long conversations", async () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      conversation: `c${i % 20}`,
      place: Math.floor(i / 20),
      exchange: {
        id: `e${i}`,
        question: `q${i}`,
        askedAt: someTime,
        answer: version1.tables.exchanges[1]?.exchange.answer,
      },
    }));
    const conversations = Array.from({ length: 20 }, (_, i) => ({ ...softmax, id: conversationId(`c${i}`) }));
    await plant(1, schema1, { conversations, exchanges: rows });
    const everything = value(await openTab().readEverything());
    expect(everything.conversations.flatMap(({ exchanges }) => exchanges)).toHaveLength(400);
    expect(everything.unreadable).toBe(0);
  });
});

describe("the log of learning", () => {
  const explained = (id: string, concept: string) => ({
    conversation: "c",
    id,
    place: 0,
    exchange: makeExchange(id, 0, {
      answer: { ...storedAnswer("a"), subjects: [{ id: conceptId(concept), title: concept }] },
    }),
  });

  it("begins with what version 1's answers explained", async () => {
    await plant(1, schema1, version1.tables);
    const log = value(await openTab().readLearning());
    expect(log.map(({ type }) => type)).toContain("seen");
    const explainedThen = version1.tables.exchanges.flatMap(({ exchange }) => exchange.answer?.seeds[0]?.id ?? []);
    expect(explainedThen).toEqual(expect.arrayContaining(log.map(subjectOf)));
  });
  it("begins with what version 2's answers explained, each concept once, however damaged others are", async () => {
    const rows = [explained("a", "softmax"), explained("b", "softmax"), explained("d", "clip")];
    const damaged = { conversation: "c", id: "e", place: 9, exchange: { question: 3 } };
    await plant(2, schema2, { conversations: [], exchangesById: [...rows, damaged] });
    const log = value(await openTab().readLearning());
    expect(log.map(subjectOf)).toEqual(["clip", "softmax"]);
  });
  it("loses only an entry that can't be read", async () => {
    value(await openTab().saveLearning([review]));
    await plant(3, { learning: "id, item" }, { learning: [{ id: "x", event: { type: "review", grade: 9 } }] });
    const store = openTab();
    expect(value(await store.readLearning())).toEqual([review]);
    expect(value(await store.deleteEverything()).learning).toHaveLength(2);
  });
});

describe("a long conversation", () => {
  const c = conversationId("c");
  const exchanges = Array.from({ length: 12 }, (_, i) => makeExchange(`e${i}`, i));

  it("is read no further than was asked for", async () => {
    const store = openTab();
    await saveAll(store, makeConversation("c", exchanges));
    expect(value(await store.readConversation(c, { newest: 3 })).exchanges).toHaveLength(3);
    expect(value(await store.readConversation(c, { newest: 3, before: 9 })).exchanges).toHaveLength(3);
  });
  it("is read whole when something in it has lost its place, and says so", async () => {
    await saveAll(openTab(), makeConversation("c", exchanges));
    await plant(2, schema2, { exchangesById: [{ conversation: "c", id: "lost", exchange: { question: "?" } }] });
    const read = value(await openTab().readConversation(c, { newest: 3 }));
    expect([read.exchanges.length, read.unreadable.length]).toEqual([12, 1]);
  });
});

describe("damaged records", () => {
  it("a bad conversation record is marked, and its place, opening, renaming and deletion work", async () => {
    await saveAll(openTab(), makeConversation("good", [makeExchange("a", 0)]));
    await saveAll(openTab(), makeConversation("bad", [makeExchange("b", 0)]));
    await plant(2, schema2, { conversations: [{ id: "bad", title: 42, updatedAt: {} }] });
    const store = openTab();
    const bad = conversationId("bad");
    const list = value(await store.listConversations());
    expect(list.map(({ id, damaged }) => [id, damaged])).toEqual([
      ["good", undefined],
      ["bad", true],
    ]);
    expect(value(await store.readConversation(bad)).exchanges.map(({ id }) => id)).toEqual(["b"]);
    value(await store.renameConversation(bad, "Mended"));
    expect(value(await store.listConversations()).map(({ damaged }) => damaged)).toEqual([undefined, undefined]);
    value(await store.deleteConversation(bad));
    expect(value(await store.listConversations())).toHaveLength(1);
  });
  it("a bad exchange is named, the rest read, and it can be deleted and brought back", async () => {
    const conversation = makeConversation("c", [makeExchange("a", 0), makeExchange("b", 1)]);
    await saveAll(openTab(), conversation);
    const record = { ...makeExchange("bad", 2), answer: { intent: "unknown" } };
    await plant(2, schema2, { exchangesById: [{ conversation: "c", id: "bad", place: 2, exchange: record }] });
    const store = openTab();
    const before = value(await store.readConversation(conversation.id));
    expect(before.exchanges.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(before.unreadable).toMatchObject([{ id: "bad" }]);
    expect(value(await store.readEverything()).unreadable).toBe(1);
    const undo = value(await store.deleteExchange(conversation.id, "bad"));
    expect(value(await store.readConversation(conversation.id)).unreadable).toEqual([]);
    value(await store.undo(undo));
    expect(value(await store.readConversation(conversation.id))).toEqual(before);
  });
  it("deleting everything leaves no exchange behind, not even one whose conversation is gone", async () => {
    await saveAll(openTab(), makeConversation("c", [makeExchange("a", 0)]));
    await plant(2, schema2, {
      exchangesById: [{ conversation: "gone", id: "x", place: 0, exchange: makeExchange("x", 0) }],
    });
    const store = openTab();
    const undo = value(await store.deleteEverything());
    expect(undo.exchanges).toHaveLength(2);
    const left = new Dexie(name);
    await left.open();
    expect(await left.table("exchangesById").count()).toBe(0);
    left.close();
  });
  it("a profile with bad fields keeps the good ones", async () => {
    await openTab().changeProfile({ set: { level: "deep" } });
    const profile = { level: "deep", theme: 3, known: ["a", 7], settings: { topK: "x", maxConcepts: 20 } };
    await plant(2, schema2, { profile: [{ id: "profile", profile }] });
    const read = value(await openTab().readProfile());
    expect(read).toMatchObject({ level: "deep", theme: "system", known: ["a"] });
    expect(read.settings).toEqual({ topK: 5, prerequisiteDepth: 2, maxConcepts: 20 });
  });
});

describe("several tabs", () => {
  it("eight tabs that save into one conversation at once lose nothing", async () => {
    const conversation = makeConversation("c", [makeExchange("first", 0)]);
    await saveAll(openTab(), conversation);
    const tabs = Array.from({ length: 8 }, openTab);
    await Promise.all(
      tabs.flatMap((tab, t) =>
        Array.from({ length: 7 }, async (_, i) => {
          const { place: _place, ...exchange } = makeExchange(`t${t}-${i}`, 0);
          value(await tab.saveExchange(toSave(conversation, exchange, false)));
        }),
      ),
    );
    const { exchanges } = value(await openTab().readConversation(conversation.id));
    expect(exchanges).toHaveLength(57);
    expect(exchanges.map(({ place }) => place)).toEqual(Array.from({ length: 57 }, (_, i) => i));
  });
  it("what one tab deletes while others save stays deleted", async () => {
    const conversation = makeConversation("c", [makeExchange("first", 0)]);
    await saveAll(openTab(), conversation);
    const tabs = Array.from({ length: 4 }, openTab);
    const [deleting] = tabs;
    await Promise.all([
      ...tabs.map((tab, t) => tab.saveExchange(toSave(conversation, makeExchange(`t${t}`, t), false))),
      deleting?.deleteConversation(conversation.id),
      ...tabs.map((tab, t) => tab.saveExchange(toSave(conversation, makeExchange(`u${t}`, t), false))),
    ]);
    expect(value(await openTab().readEverything()).conversations).toEqual([]);
  });
  it("a failure in the middle of deleting everything leaves everything", async () => {
    await saveAll(openTab(), makeConversation("c", [makeExchange("a", 0), makeExchange("b", 1)]));
    const before = value(await openTab().readEverything());
    const original = IDBObjectStore.prototype.delete;
    let calls = 0;
    IDBObjectStore.prototype.delete = function (key) {
      if (++calls > 2) throw new DOMException("the disk is gone", "UnknownError");
      return original.call(this, key);
    };
    try {
      expect((await openTab().deleteEverything()).ok).toBe(false);
      expect(calls).toBeGreaterThan(2);
    } finally {
      IDBObjectStore.prototype.delete = original;
    }
    expect(value(await openTab().readEverything())).toEqual(before);
  });
  it("a newer version that opens in another tab is told from storage that is missing", async () => {
    const store = openTab();
    await saveAll(store, makeConversation("c", [makeExchange("a", 0)]));
    await plant(99, { ...schema2, something: "id" }, {});
    expect(await store.listConversations()).toEqual({ ok: false, error: { type: "storage-too-new" } });
  });
  it("says when another tab holds the older version open, and goes on once it lets go", async () => {
    await plant(1, schema1, {});
    const older = new Dexie(name);
    older.version(1).stores(schema1);
    older.on("versionchange", () => false);
    await older.open();
    const told: StorageState[] = [];
    const store = createDexieLearnerStore(name, (state) => told.push(state));
    opened.push(store);
    const listed = store.listConversations();
    await vi.waitFor(() => expect(told).toEqual(["blocked"]));
    older.close();
    expect(value(await listed)).toEqual([]);
    expect(told).toEqual(["blocked", "free"]);
  });
  it("says when a newer version takes over, without being asked anything", async () => {
    const told: StorageState[] = [];
    const store = createDexieLearnerStore(name, (state) => told.push(state));
    opened.push(store);
    await saveAll(store, makeConversation("c", [makeExchange("a", 0)]));
    await plant(99, { ...schema2, something: "id" }, {});
    await vi.waitFor(() => expect(told).toEqual(["free", "outdated"]));
  });
  it("a connection that the browser broke is made anew, and the step done", async () => {
    const store = openTab();
    await saveAll(store, makeConversation("c", [makeExchange("a", 0)]));
    const original = IDBDatabase.prototype.transaction;
    let broken = 1;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (broken-- > 0) throw new DOMException("The database connection is closing.", "InvalidStateError");
      return original.call(this, names, mode, options);
    };
    try {
      value(await store.saveExchange(toSave(makeConversation("c", []), makeExchange("b", 1))));
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(value(await store.readConversation(conversationId("c"))).exchanges).toHaveLength(2);
  });
  it("a database deleted under an open tab begins anew", async () => {
    const store = openTab();
    await saveAll(store, makeConversation("c", [makeExchange("a", 0)]));
    await Dexie.delete(name);
    expect(value(await store.listConversations())).toEqual([]);
    await saveAll(store, makeConversation("d", [makeExchange("a", 0)]));
    expect(value(await store.listConversations())).toHaveLength(1);
  });
  it("saving one exchange of a long conversation writes that one", async () => {
    const exchanges = Array.from({ length: 30 }, (_, i) => makeExchange(`e${i}`, i));
    const conversation = makeConversation("c", exchanges);
    const store = openTab();
    await saveAll(store, conversation);
    const original = IDBObjectStore.prototype.put;
    const written: string[] = [];
    IDBObjectStore.prototype.put = function (record, key) {
      written.push(this.name);
      return key === undefined ? original.call(this, record) : original.call(this, record, key);
    };
    try {
      value(
        await store.saveExchange(toSave(conversation, makeExchange("e4", 4, { question: "?", revision: 1 }), false)),
      );
    } finally {
      IDBObjectStore.prototype.put = original;
    }
    expect(written.sort()).toEqual(["conversations", "exchangesById"]);
  });
});
