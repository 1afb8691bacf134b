/**
 * When an item comes back: FSRS-6 as `ts-fsrs` computes it, in whole days and without chance. Its card objects are left
 * out: a schedule is worked out anew from all reviews, and most of the library's time goes into those.
 */
import { FSRSAlgorithm, generatorParameters } from "ts-fsrs";
import { type Grade, grades } from "../domain/learning.ts";

export interface Memory {
  /** Days until the chance to remember has fallen to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
}

export interface Scheduler {
  /** @param elapsedDays since the review before; 0 for the first. Cost O(1). */
  remember(before: Memory | undefined, elapsedDays: number, grade: Grade): Memory;
  /** Days until the next review, at least 1. The same arguments as `remember`. */
  interval(before: Memory | undefined, elapsedDays: number, grade: Grade): number;
  /** The chance to remember, 0 to 1. */
  retrievability(elapsedDays: number, memory: Memory): number;
}

/** What share of due items a learner should still know. */
export const RETENTION = 0.9;

export function createScheduler(retention = RETENTION): Scheduler {
  const algorithm = new FSRSAlgorithm(
    generatorParameters({ request_retention: retention, enable_fuzz: false, enable_short_term: false }),
  );
  const remember: Scheduler["remember"] = (before, elapsedDays, grade) =>
    algorithm.next_state(before ?? null, elapsedDays, grade);
  return {
    remember,
    interval: (before, elapsedDays, grade) => {
      const [again = 1, hard = 1, good = 1, easy = 1] = grades.map((each) =>
        each > grade && each > 2
          ? undefined
          : algorithm.next_interval(remember(before, elapsedDays, each).stability, elapsedDays),
      );
      return spread(again, hard, good, easy)[grade];
    },
    retrievability: (elapsedDays, { stability }) => algorithm.forgetting_curve(elapsedDays, stability),
  };
}

/** A better grade always brings an item back later: `LongTermScheduler.next_interval` of ts-fsrs. */
function spread(again: number, hard: number, good: number, easy: number): Readonly<Record<Grade, number>> {
  const first = Math.min(again, hard);
  const second = Math.max(hard, first + 1);
  const third = Math.max(good, second + 1);
  return { 1: first, 2: second, 3: third, 4: Math.max(easy, third + 1) };
}
