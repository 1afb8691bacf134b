import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryLearnerStore } from "../../../src/adapters/memory/learner-store.ts";
import type { Conversation, Exchange } from "../../../src/domain/conversation.ts";
import type { GenerationStatus } from "../../../src/domain/generated-answer.ts";
import { conceptId, conversationId } from "../../../src/domain/ids.ts";
import type { LearnerData } from "../../../src/domain/learner-data.ts";
import { grades, type LearningEvent } from "../../../src/domain/learning.ts";
import { mergeExchange, mergeMeta } from "../../../src/learner/merge.ts";
import { someTime, storedAnswer } from "../../support/learner-data.ts";
import { review, seen } from "../../support/learning.ts";

const time = fc.constantFrom(someTime, someTime + 1, someTime + 2, 0, 9e15, -5, 1e308);
const optional = <T extends object>(field: fc.Arbitrary<T>) => fc.option(field, { nil: {} });
const generated = fc
  .record({
    status: fc.constantFrom<GenerationStatus>("streaming", "complete", "stopped"),
    text: fc.constantFrom("", "One.", "One. Two."),
    startedAt: time,
  })
  .map((part) => ({
    generated: {
      ...part,
      model: { id: "m", title: "M", engine: "web-llm" as const },
      sentences: [],
      sources: [],
    },
  }));
const exchangeOf = (id: string): fc.Arbitrary<Exchange> =>
  fc
    .tuple(
      fc.record({ place: fc.nat(9), question: fc.constantFrom("a", "b"), askedAt: time }),
      optional(fc.constantFrom("x", "y").map((question) => ({ answer: storedAnswer(question) }))),
      optional(generated),
      optional(fc.record({ hintsShown: fc.nat(3) })),
      optional(fc.record({ revision: fc.nat(2) })),
    )
    .map((parts) => Object.assign({ id }, ...parts) as Exchange);
const exchange = exchangeOf("e");
const meta = fc
  .tuple(
    fc.record({ title: fc.constantFrom("a", "b"), createdAt: time, updatedAt: time }),
    optional(fc.record({ renames: fc.nat(2) })),
  )
  .map(([part, renames]) => ({ id: conversationId("c"), ...part, ...renames }));

const ids = ["1", "2", "3", "4"] as const;
const conversation = (id: string): fc.Arbitrary<Conversation> =>
  fc
    .tuple(meta, fc.tuple(...ids.map((each) => fc.option(exchangeOf(each), { nil: undefined }))))
    .map(([part, exchanges]) => ({
      ...part,
      id: conversationId(id),
      exchanges: exchanges.flatMap((each) => each ?? []),
    }));
const learningEvent: fc.Arbitrary<LearningEvent> = fc.oneof(
  fc.record({ id: fc.constantFrom("seen:1", "seen:2"), at: time }).map((part) => ({ ...seen, ...part })),
  fc
    .record({ id: fc.constantFrom("r1", "r2"), grade: fc.constantFrom(...grades), at: time, revision: fc.nat(2) })
    .map((part) => ({ ...review, ...part })),
);
const data: fc.Arbitrary<LearnerData> = fc.record({
  conversations: fc
    .tuple(...ids.map((id) => fc.option(conversation(id), { nil: undefined })))
    .map((all) => all.flatMap((each) => each ?? [])),
  known: fc.uniqueArray(fc.constantFrom("softmax", "clip", "elbo").map(conceptId)),
  learning: fc.array(learningEvent),
});

/** What a device holds after these were imported, one after another. */
async function holdsAfter(...imports: readonly LearnerData[]) {
  const store = createMemoryLearnerStore();
  for (const each of imports) await store.merge(each);
  const everything = await store.readEverything();
  if (!everything.ok) throw new Error("memory failed");
  return { ...everything.value, known: [...everything.value.known].sort() };
}

describe("two versions of one exchange", () => {
  it("give the same whichever comes first", () => {
    fc.assert(
      fc.property(exchange, exchange, meta, meta, (a, b, metaA, metaB) => {
        expect(mergeExchange(a, b)).toEqual(mergeExchange(b, a));
        expect(mergeMeta(metaA, metaB)).toEqual(mergeMeta(metaB, metaA));
      }),
    );
  });
  it("change nothing when they are merged again", () => {
    fc.assert(
      fc.property(exchange, exchange, (a, b) => {
        const merged = mergeExchange(a, b);
        expect(mergeExchange(merged, b)).toEqual(merged);
        expect(mergeExchange(merged, a)).toEqual(merged);
      }),
    );
  });
  it("never lose an answer of the newest revision", () => {
    fc.assert(
      fc.property(exchange, exchange, (a, b) => {
        const newest = Math.max(a.revision ?? 0, b.revision ?? 0);
        const answered = [a, b].some((each) => (each.revision ?? 0) === newest && each.answer !== undefined);
        expect(mergeExchange(a, b).answer !== undefined).toBe(answered);
      }),
    );
  });
});

describe("imports", () => {
  it("are the same in either order, and nothing changes the second time", async () => {
    await fc.assert(
      fc.asyncProperty(data, data, async (a, b) => {
        const both = await holdsAfter(a, b);
        expect(await holdsAfter(b, a)).toEqual(both);
        expect(await holdsAfter(a, b, a, b)).toEqual(both);
      }),
      { numRuns: 60 },
    );
  });
  it("lose nothing: every conversation, exchange and known concept of both is there", async () => {
    await fc.assert(
      fc.asyncProperty(data, data, async (a, b) => {
        const both = await holdsAfter(a, b);
        const names = ({ conversations, known }: LearnerData) => [
          ...conversations.map(({ id }) => id),
          ...conversations.flatMap(({ id, exchanges }) => exchanges.map((each) => `${id} ${each.id}`)),
          ...known,
        ];
        expect(new Set(names(both))).toEqual(new Set([...names(a), ...names(b)]));
      }),
      { numRuns: 60 },
    );
  });
  it("undone leave exactly what was before", async () => {
    await fc.assert(
      fc.asyncProperty(data, data, async (a, b) => {
        const store = createMemoryLearnerStore();
        await store.merge(a);
        const before = await store.readEverything();
        const merged = await store.merge(b);
        if (!merged.ok) throw new Error("memory failed");
        await store.undo(merged.value.undo);
        const after = await store.readEverything();
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
