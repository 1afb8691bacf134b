/** What every store of the learner's data must do. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultProfile } from "../../src/domain/conversation.ts";
import { conceptId, conversationId } from "../../src/domain/ids.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import type { LearnerStore } from "../../src/ports/learner-store.ts";
import { makeConversation, makeExchange, saveAll, someTime, storedAnswer, toSave } from "../support/learner-data.ts";
import { review, seen } from "../support/learning.ts";

const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const abc = makeConversation("c", [makeExchange("a", 0), makeExchange("b", 1), makeExchange("c", 2)]);
const known = (...ids: readonly string[]) => ids.map(conceptId);

export function describeLearnerStore(name: string, create: () => LearnerStore, destroy: () => Promise<void>): void {
  describe(`learner store: ${name}`, () => {
    let store: LearnerStore;
    beforeEach(() => {
      store = create();
    });
    afterEach(async () => {
      store.close();
      await destroy();
    });
    const read = async (id: string) => value(await store.readConversation(conversationId(id)));
    const questions = async (id: string) => (await read(id)).exchanges.map((exchange) => exchange.id);
    const titles = async () => value(await store.listConversations()).map(({ title }) => title);

    describe("the log of learning", () => {
      it("keeps an answer, takes its grade as it was changed last, and lets it be taken back", async () => {
        value(await store.saveLearning([review]));
        value(await store.saveLearning([{ ...review, grade: 4, revision: 1 }]));
        value(await store.saveLearning([review]));
        expect(value(await store.readLearning())).toEqual([{ ...review, grade: 4, revision: 1 }]);
        value(await store.deleteLearning(review.id));
        expect(value(await store.readLearning())).toEqual([]);
      });
      it("puts an answer after those before it when the clock was set back", async () => {
        value(await store.saveLearning([review]));
        value(await store.saveLearning([{ ...review, id: "s", at: review.at - 3_600_000 }]));
        const [first, second] = value(await store.readLearning());
        expect(second?.at).toBeGreaterThan(first?.at ?? 0);
      });
      it("counts what an answer explained as seen, in the step that saves it", async () => {
        const answer = {
          ...storedAnswer("a"),
          inScope: true,
          subjects: [{ id: conceptId("softmax"), title: "Softmax" }],
        };
        await saveAll(store, makeConversation("c", [makeExchange("a", 0, { answer })]));
        const log = value(await store.readLearning());
        expect(log.map((event) => [event.type, event.type === "seen" && event.concept])).toEqual([["seen", "softmax"]]);
      });
      it("is merged: the later grade wins, nothing is deleted, and undo leaves what was", async () => {
        value(await store.saveLearning([review, seen]));
        const better = { ...review, grade: 2, revision: 1 } as const;
        const merged = value(
          await store.merge({ conversations: [], known: [], learning: [better, { ...review, id: "new" }] }),
        );
        expect(merged.learning).toBe(2);
        expect(value(await store.readLearning())).toEqual([{ ...review, id: "new" }, better, seen]);
        value(await store.undo(merged.undo));
        expect(value(await store.readLearning())).toEqual([review, seen]);
      });
    });

    describe("saving", () => {
      it("lists conversations newest first, without what was said", async () => {
        await saveAll(store, makeConversation("old", [makeExchange("a", 0)], { updatedAt: someTime }));
        await saveAll(store, makeConversation("new", [makeExchange("b", 0)], { updatedAt: someTime + 1 }));
        const list = value(await store.listConversations());
        expect(list.map(({ id }) => id)).toEqual(["new", "old"]);
        expect(list[0]).not.toHaveProperty("exchanges");
      });
      it("puts impossible dates last and keeps every one", async () => {
        const times = [9e15, 0, -1, Number.MAX_VALUE, someTime, Date.now() + 1e9];
        for (const [i, updatedAt] of times.entries())
          await saveAll(store, makeConversation(`c${i}`, [makeExchange("a", 0)], { updatedAt }));
        const ids = value(await store.listConversations()).map(({ id }) => id);
        expect(ids[0]).toBe("c4");
        expect(ids).toHaveLength(times.length);
      });
      it("reads back what was saved, in order of places whatever the clock said, however long", async () => {
        const exchanges = Array.from({ length: 12 }, (_, i) => makeExchange(`e${i}`, i, { askedAt: someTime - i }));
        await saveAll(store, makeConversation("c", exchanges));
        expect(await read("c")).toEqual({ ...makeConversation("c", exchanges), unreadable: [] });
      });
      it("reads a long conversation from its end, a part at a time", async () => {
        const exchanges = Array.from({ length: 12 }, (_, i) => makeExchange(`e${i}`, i));
        await saveAll(store, makeConversation("c", exchanges));
        const part = async (page: { newest: number; before?: number }) => {
          const { exchanges: read } = value(await store.readConversation(conversationId("c"), page));
          return read
            .filter(({ place }) => place < (page.before ?? 12))
            .slice(-page.newest)
            .map(({ id }) => id);
        };
        expect(await part({ newest: 3 })).toEqual(["e9", "e10", "e11"]);
        expect(await part({ newest: 3, before: 9 })).toEqual(["e6", "e7", "e8"]);
        expect(await part({ newest: 3, before: 1 })).toEqual(["e0"]);
        expect(await part({ newest: 3, before: 0 })).toEqual([]);
      });
      it("gives an exchange without a place the next one, and the same one when it is saved again", async () => {
        await saveAll(store, abc);
        const { place: _place, ...unplaced } = makeExchange("d", 0);
        expect(value(await store.saveExchange(toSave(abc, unplaced))).place).toBe(3);
        expect(value(await store.saveExchange(toSave(abc, unplaced))).place).toBe(3);
        const { place: _former, ...again } = makeExchange("a", 0, { revision: 1 });
        expect(value(await store.saveExchange(toSave(abc, again))).place).toBe(4);
        expect(await questions("c")).toEqual(["b", "c", "d", "a"]);
      });
      it("keeps an answer when a tab that hasn't seen it saves the question", async () => {
        const answered = makeExchange("a", 0, { answer: storedAnswer("a") });
        await store.saveExchange(toSave(abc, answered));
        await store.saveExchange(toSave(abc, makeExchange("a", 0)));
        expect((await read("c")).exchanges).toEqual([answered]);
      });
      it("lists the one used last first, after the clock was set back an hour, or by years", async () => {
        for (const [i, id] of ["a", "b", "c"].entries())
          await saveAll(store, makeConversation(id, [makeExchange(id, 0)], { updatedAt: Date.now() - 10 + i }));
        const first = async () => value(await store.listConversations())[0]?.id;
        expect(await first()).toBe("c");
        await store.saveExchange(
          toSave(makeConversation("a", [], { updatedAt: Date.now() - 3_600_000 }), makeExchange("late", 1)),
        );
        expect(await first()).toBe("a");
        await store.saveExchange(
          toSave(makeConversation("b", [], { updatedAt: Date.now() - 3_500_000 }), makeExchange("later", 1)),
        );
        expect(await first()).toBe("b");
      });
      it("keeps a conversation's title, and takes the time of the last save", async () => {
        await saveAll(store, abc);
        value(await store.renameConversation(abc.id, "Mine"));
        await store.saveExchange(toSave({ ...abc, updatedAt: someTime + 5 }, makeExchange("d", 3)));
        expect(value(await store.listConversations())).toEqual([
          { id: "c", title: "Mine", renames: 1, createdAt: someTime, updatedAt: someTime + 5 },
        ]);
      });
    });

    describe("deleting", () => {
      it("deletes one conversation and no other, and brings it back", async () => {
        await saveAll(store, abc);
        await saveAll(store, makeConversation("other", [makeExchange("x", 0)]));
        const before = await read("c");
        const undo = value(await store.deleteConversation(abc.id));
        expect(await store.readConversation(abc.id)).toEqual({
          ok: false,
          error: { type: "not-found", what: "conversation c" },
        });
        expect(await questions("other")).toEqual(["x"]);
        value(await store.undo(undo));
        expect(await read("c")).toEqual(before);
      });
      it("what was deleted stays deleted when another tab goes on saving into it", async () => {
        await saveAll(store, abc);
        await store.deleteConversation(abc.id);
        const late = await store.saveExchange(toSave(abc, makeExchange("d", 3), false));
        expect(late.ok || late.error.type).toBe("not-found");
        expect((await store.renameConversation(abc.id, "x")).ok).toBe(false);
        expect(await titles()).toEqual([]);
      });
      it("an exchange that was taken back elsewhere is not saved again, and asking it anew is", async () => {
        const { undo } = value(await store.merge({ conversations: [abc], known: [], learning: [] }));
        await store.saveExchange(toSave(abc, makeExchange("since", 9), true));
        await store.undo(undo);
        const late = await store.saveExchange(toSave(abc, makeExchange("b", 1, { answer: storedAnswer("b") }), false));
        expect(late.ok || late.error.type).toBe("exchange-deleted");
        const { place: _place, ...again } = makeExchange("b", 0, { revision: 1 });
        value(await store.saveExchange(toSave(abc, again, false)));
        expect(await questions("c")).toEqual(["since", "b"]);
      });
      it("deletes the log of learning too, and brings it back", async () => {
        value(await store.saveLearning([seen, review]));
        const undo = value(await store.deleteEverything());
        expect(value(await store.readLearning())).toEqual([]);
        value(await store.undo(undo));
        expect(value(await store.readLearning())).toEqual([review, seen]);
      });
      it("deletes everything in one step, keeps the settings, and brings all back", async () => {
        await saveAll(store, abc);
        await saveAll(store, makeConversation("d", [makeExchange("x", 0)]));
        await store.changeProfile({ set: { level: "deep" }, learned: known("softmax", "clip") });
        const before = value(await store.readEverything());
        const undo = value(await store.deleteEverything());
        expect(value(await store.readEverything())).toEqual({
          conversations: [],
          known: [],
          learning: [],
          unreadable: 0,
        });
        expect(value(await store.readProfile())).toEqual({ ...defaultProfile, level: "deep" });
        value(await store.undo(undo));
        expect(value(await store.readEverything())).toEqual(before);
      });
    });

    describe("merging", () => {
      it("an older copy changes nothing and deletes nothing", async () => {
        await saveAll(store, makeConversation("c", [makeExchange("a", 0)]));
        const older = value(await store.readEverything());
        await store.saveExchange(toSave(abc, makeExchange("a", 0, { answer: storedAnswer("a") })));
        await store.saveExchange(toSave(abc, makeExchange("b", 1)));
        await store.renameConversation(abc.id, "Newer title");
        const before = value(await store.readEverything());
        expect(value(await store.merge(older))).toMatchObject({ added: 0, changed: 0, known: 0 });
        expect(value(await store.readEverything())).toEqual(before);
      });
      it("takes what is newer, item by item, and can be undone to what was before", async () => {
        await saveAll(store, abc);
        await store.changeProfile({ learned: known("softmax") });
        const before = value(await store.readEverything());
        const edited = makeExchange("b", 1, { question: "better", revision: 1 });
        const merged = value(
          await store.merge({
            conversations: [
              makeConversation("c", [edited, makeExchange("z", 7)], { title: "Renamed", renames: 1 }),
              makeConversation("new", [makeExchange("n", 0)]),
            ],
            known: known("softmax", "clip"),
            learning: [],
          }),
        );
        expect(merged).toMatchObject({ added: 1, changed: 1, known: 1 });
        const after = await read("c");
        expect(after.exchanges.map(({ question }) => question)).toEqual([
          "question a",
          "better",
          "question c",
          "question z",
        ]);
        expect(after.title).toBe("Renamed");
        value(await store.undo(merged.undo));
        expect(value(await store.readEverything())).toEqual(before);
      });
      it("undo keeps an answer that was given since to a question that the import changed", async () => {
        await saveAll(store, abc);
        const edited = makeExchange("b", 1, { question: "better", revision: 1, answer: storedAnswer("better") });
        const { undo } = value(
          await store.merge({ conversations: [makeConversation("c", [edited])], known: [], learning: [] }),
        );
        const since = makeExchange("b", 1, { question: "best", revision: 2, answer: storedAnswer("best") });
        await store.saveExchange(toSave(abc, since, false));
        await store.undo(undo);
        expect((await read("c")).exchanges.map(({ question }) => question)).toEqual([
          "question a",
          "best",
          "question c",
        ]);
      });
      it("undo takes a title back and keeps the one given since", async () => {
        await saveAll(store, abc);
        const renamed = makeConversation("c", [], { title: "Imported", renames: 1, updatedAt: someTime + 9 });
        const first = value(await store.merge({ conversations: [renamed], known: [], learning: [] }));
        await store.saveExchange(toSave({ ...abc, updatedAt: someTime + 20 }, makeExchange("d", 3)));
        await store.undo(first.undo);
        expect(value(await store.listConversations())).toMatchObject([{ title: abc.title, updatedAt: someTime + 20 }]);
        const second = value(await store.merge({ conversations: [renamed], known: [], learning: [] }));
        await store.renameConversation(abc.id, "Mine");
        await store.undo(second.undo);
        expect(await titles()).toEqual(["Mine"]);
      });
      it("undo of an import leaves deleted what was deleted since", async () => {
        await saveAll(store, abc);
        const edited = makeExchange("b", 1, { question: "better", revision: 1 });
        const { undo } = value(
          await store.merge({
            conversations: [makeConversation("c", [edited], { title: "T", renames: 1 })],
            known: [],
            learning: [],
          }),
        );
        await store.deleteConversation(abc.id);
        await store.undo(undo);
        expect(await titles()).toEqual([]);
        await saveAll(store, makeConversation("c", [makeExchange("new", 0)]));
        expect(await questions("c")).toEqual(["new"]);
      });
      it("undo of a deletion keeps what an import brought back in between", async () => {
        await saveAll(store, abc);
        const undo = value(await store.deleteConversation(abc.id));
        const newer = makeExchange("b", 1, { question: "better", revision: 1 });
        await store.merge({
          conversations: [makeConversation("c", [newer, makeExchange("z", 7)])],
          known: [],
          learning: [],
        });
        await store.undo(undo);
        expect(await questions("c")).toEqual(["a", "b", "c", "z"]);
        expect((await read("c")).exchanges[1]?.question).toBe("better");
      });
      it("undo keeps what was asked since", async () => {
        const { undo } = value(await store.merge({ conversations: [abc], known: [], learning: [] }));
        const { place: _place, ...since } = makeExchange("since", 0);
        value(await store.saveExchange(toSave(abc, since, false)));
        await store.undo(undo);
        expect(await questions("c")).toEqual(["since"]);
      });
    });

    describe("profile", () => {
      it("is the default until one is saved", async () => {
        expect(await store.readProfile()).toEqual(ok(defaultProfile));
        await store.changeProfile({ set: { level: "deep" }, learned: known("softmax") });
        expect(await store.readProfile()).toEqual(ok({ ...defaultProfile, level: "deep", known: ["softmax"] }));
      });
      it("takes changes of several tabs at once and loses none", async () => {
        await Promise.all([
          store.changeProfile({ learned: known("a") }),
          store.changeProfile({ settings: { topK: 7 } }),
          store.changeProfile({ learned: known("b") }),
          store.changeProfile({ set: { theme: "dark" } }),
        ]);
        const profile = value(await store.readProfile());
        expect([...profile.known].sort()).toEqual(["a", "b"]);
        expect([profile.settings.topK, profile.theme]).toEqual([7, "dark"]);
      });
    });
  });
}
