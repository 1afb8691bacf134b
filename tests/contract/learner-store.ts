/** What every store of the learner's data must do. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Conversation, defaultProfile } from "../../src/domain/conversation.ts";
import { conceptId, conversationId } from "../../src/domain/ids.ts";
import type { LearnerStore } from "../../src/ports/learner-store.ts";

const conversation = (id: string, updatedAt: number, questions: readonly string[]): Conversation => ({
  id: conversationId(id),
  title: questions[0] ?? "",
  createdAt: 1,
  updatedAt,
  exchanges: questions.map((question, i) => ({ id: `${id}-${i}`, question, askedAt: i })),
});

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

    it("lists conversations newest first, without their exchanges", async () => {
      await store.saveConversation(conversation("old", 1, ["a"]));
      await store.saveConversation(conversation("new", 2, ["b"]));
      const list = await store.listConversations();
      expect(list.ok && list.value.map(({ id }) => id)).toEqual(["new", "old"]);
      expect(list.ok && list.value[0]).not.toHaveProperty("exchanges");
    });
    it("reads back what was saved, in order, however long", async () => {
      const long = conversation(
        "c",
        1,
        Array.from({ length: 12 }, (_, i) => `question ${i}`),
      );
      await store.saveConversation(long);
      expect(await store.readConversation(long.id)).toEqual({ ok: true, value: long });
    });
    it("forgets exchanges that were cleared", async () => {
      await store.saveConversation(conversation("c", 1, ["a", "b", "c"]));
      await store.saveConversation(conversation("c", 2, ["a"]));
      const read = await store.readConversation(conversationId("c"));
      expect(read.ok && read.value.exchanges.map(({ question }) => question)).toEqual(["a"]);
    });
    it("deletes one conversation and no other", async () => {
      await store.saveConversation(conversation("a", 1, ["x"]));
      await store.saveConversation(conversation("b", 1, ["y"]));
      await store.deleteConversation(conversationId("a"));
      expect(await store.readConversation(conversationId("a"))).toEqual({
        ok: false,
        error: { type: "not-found", what: "conversation a" },
      });
      expect((await store.readConversation(conversationId("b"))).ok).toBe(true);
    });
    it("has the default profile until one is saved", async () => {
      expect(await store.readProfile()).toEqual({ ok: true, value: defaultProfile });
      const changed = { ...defaultProfile, level: "deep" as const, known: [conceptId("softmax")] };
      await store.saveProfile(changed);
      expect(await store.readProfile()).toEqual({ ok: true, value: changed });
    });
  });
}
