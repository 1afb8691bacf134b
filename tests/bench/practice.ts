/** Scheduling: our thin room around ts-fsrs against the library's own card objects. */
import { createEmptyCard, fsrs, generatorParameters } from "ts-fsrs";
import { quizId } from "../../src/domain/ids.ts";
import type { ReviewEvent } from "../../src/domain/learning.ts";
import { cardsOf } from "../../src/practice/cards.ts";
import { createScheduler } from "../../src/practice/scheduler.ts";
import { randomHistory } from "../support/practice-histories.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const ITEMS = 20_000;
const RUNS = 7;

function median(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

export const bench: Bench = async () => {
  const scheduler = createScheduler();
  const now = { at: Date.UTC(2029, 0, 1), zoneMinutes: 0 };
  const histories = Array.from({ length: ITEMS }, (_, step) => randomHistory(1, step));
  const log = histories.flat();
  const once: readonly ReviewEvent[] = histories.flatMap(([first], i) =>
    first ? [{ ...first, item: quizId(`item-${i}`) }] : [],
  );
  const cards = cardsOf(once, scheduler, now, 4);
  const library = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));
  const theirs = once.map(({ at }) => library.next(createEmptyCard(new Date(at)), new Date(at), 3).card);
  const row = (subject: string, n: number, metric: string, run: () => void): BenchRow => ({
    bench: "practice",
    subject,
    n,
    data: `${ITEMS} items`,
    metric,
    value: round(median(run), 1),
    unit: "ms",
  });
  return [
    row("erica", ITEMS, "schedule one review each", () => {
      for (const card of cards) scheduler.interval(card, 10, 3);
    }),
    row("ts-fsrs", ITEMS, "schedule one review each", () => {
      for (const [i, card] of theirs.entries()) library.next(card, new Date((once[i]?.at ?? 0) + 864_000_000), 3);
    }),
    row("erica", log.length, "cards from the whole log", () => cardsOf(log, scheduler, now, 4)),
    row("erica", ITEMS, "cards of one review each, spread over days", () =>
      cardsOf(once, scheduler, now, 4, new Set([0, 6])),
    ),
    row("erica", ITEMS, "what is due", () => cards.filter(({ dueDay }) => dueDay <= 20_000).length),
  ];
};
