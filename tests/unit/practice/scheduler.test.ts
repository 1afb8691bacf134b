/** Intervals are those of ts-fsrs, days are the learner's. */
import { describe, expect, it } from "vitest";
import type { ReviewEvent } from "../../../src/domain/learning.ts";
import { cardsOf } from "../../../src/practice/cards.ts";
import { createScheduler } from "../../../src/practice/scheduler.ts";
import { differenceFromLibrary, randomHistory } from "../../support/practice-histories.ts";

const scheduler = createScheduler();
const hour = 3_600_000;
const reviewed = (id: string, at: number, changes: Partial<ReviewEvent> = {}): ReviewEvent => ({
  ...(randomHistory(1, 0)[0] as ReviewEvent),
  id,
  at,
  grade: 3,
  ...changes,
});
const monday = Date.UTC(2026, 10, 30);
const cardOf = (log: readonly ReviewEvent[], at: number, zoneMinutes = 0) =>
  cardsOf(log, scheduler, { at, zoneMinutes }, 4)[0];

describe("a schedule", () => {
  it("is the library's on 500 random histories", () => {
    const differing = Array.from({ length: 500 }, (_, step) => differenceFromLibrary(randomHistory(7, step)));
    expect(differing.filter((difference) => difference !== undefined)).toEqual([]);
  });
  it("is the same however the log is ordered", () => {
    const log = randomHistory(3, 5);
    const now = (log.at(-1)?.at ?? 0) + 1;
    expect(log.length).toBeGreaterThan(2);
    expect(cardOf([...log].reverse(), now)).toEqual(cardOf(log, now));
  });
});

describe("a learner's day", () => {
  it("ends when they sleep, not at midnight", () => {
    const late = cardOf([reviewed("a", monday + 23 * hour)], monday + 48 * hour);
    const afterMidnight = cardOf([reviewed("a", monday + 27 * hour)], monday + 48 * hour);
    const nextMorning = cardOf([reviewed("a", monday + 29 * hour)], monday + 48 * hour);
    expect(afterMidnight?.dueDay).toBe(late?.dueDay);
    expect(nextMorning?.dueDay).toBe((late?.dueDay ?? 0) + 1);
  });
  it("is that of where they were", () => {
    const utc = cardOf([reviewed("a", monday + 2 * hour)], monday + 48 * hour);
    const tokyo = cardOf([reviewed("a", monday + 2 * hour, { zoneMinutes: 540 })], monday + 48 * hour);
    expect(tokyo?.dueDay).toBe((utc?.dueDay ?? 0) + 1);
  });
  it("loses no review to a clock that was set back, and brings nothing back years later", () => {
    const yearsAhead = monday + 5 * 365 * 24 * hour;
    const now = monday + 12 * hour;
    const card = cardOf([reviewed("a", yearsAhead), reviewed("b", monday + 10 * hour)], now);
    expect(card?.reviews).toBe(2);
    expect((card?.dueDay ?? 0) - Math.floor(now / (24 * hour))).toBeLessThan(30);
  });
});
