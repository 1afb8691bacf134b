/** Taking questions away: collected part by part, written once, saved under a name that says what it holds. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Result } from "../../src/domain/result.ts";
import { err, ok } from "../../src/domain/result.ts";
import { takeAway as words } from "../../src/language/words/en/take-away.ts";
import type { DeckOrder, DeckPart, DeckScope } from "../../src/protocol/deck-api.ts";
import type { CourseStats } from "../../src/protocol/tutor-api.ts";
import { createAnnouncer } from "../../src/ui/view-models/announcer-view-model.ts";
import { createTakeAway, type TakeAwayPorts } from "../../src/ui/view-models/take-away-view-model.ts";
import { gate } from "./fakes.ts";
import { markedDeckItems } from "./marked-practice.ts";

const meta = { id: "c", title: "Été & Hiver: a course", topics: [{ id: "t", title: "Part 1/2" }] };
const [first, second] = markedDeckItems.map((item) => [item]);

function start(changes: Partial<TakeAwayPorts> = {}) {
  const saved: string[] = [];
  const orders: DeckOrder[] = [];
  const asked: [DeckScope, number][] = [];
  const takeAway = createTakeAway({
    tutor: {
      deckPart: async (scope, from) => {
        asked.push([scope, from]);
        return ok(from === 0 ? { items: first!, next: 5, fraction: 0.5 } : { items: second!, fraction: 1 });
      },
    },
    decks: {
      makeDeck: async (order) => {
        orders.push(order);
        return ok(new Blob(["x"]));
      },
    },
    learner: { readLearning: async () => ok([]) },
    session: { stats: signal({ meta } as unknown as CourseStats) },
    announcer: createAnnouncer(),
    words,
    pages: "https://erica.example/course/",
    now: () => 7,
    save: (name) => void saved.push(name),
    ...changes,
  });
  return { takeAway, saved, orders, asked };
}

test("all parts are collected in order, and the file says course and topic", async () => {
  const { takeAway, saved, orders, asked } = start();
  await takeAway.take({ type: "topic", topic: "t" }, "package");
  expect(asked.map(([, from]) => from)).toEqual([0, 5]);
  expect(orders[0]?.items).toEqual([...first!, ...second!]);
  expect(saved).toEqual(["ete-hiver-a-course-part-1-2.apkg"]);
  expect(takeAway.state.value).toEqual({ type: "done", count: 2, file: saved[0] });
});

test("what was cancelled saves nothing, however late it comes", async () => {
  const part = gate<Result<DeckPart, never>>();
  const { takeAway, saved, orders } = start({ tutor: { deckPart: () => part.promise } });
  const taking = takeAway.take({ type: "course" }, "text");
  takeAway.cancel();
  part.open(ok({ items: first!, fraction: 1 }));
  await taking;
  expect([saved, orders, takeAway.state.value.type]).toEqual([[], [], "idle"]);
});

test("nothing to take and a file that can't be made are said", async () => {
  const none = start({ tutor: { deckPart: async () => ok({ items: [], fraction: 1 }) } });
  await none.takeAway.take({ type: "practised" }, "table");
  expect(none.takeAway.state.value.type).toBe("none");
  const failing = start({ decks: { makeDeck: async () => err({ type: "file-not-made", detail: "memory" }) } });
  await failing.takeAway.take({ type: "course" }, "package");
  expect(failing.takeAway.state.value).toMatchObject({ type: "failed", error: { type: "file-not-made" } });
  expect(failing.saved).toEqual([]);
});
