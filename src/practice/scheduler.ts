/**
 * When an item comes back: FSRS-6 as `ts-fsrs` computes it, in whole days and without chance. Its card objects are left
 * out: a schedule is worked out anew from all reviews, and most of the library's time goes into those.
 */
import { FSRSAlgorithm, generatorParameters } from "ts-fsrs";
import { defaultPractice, type Grade } from "../domain/learning.ts";

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

/**
 * @param retention what share of due items a learner should still know
 * @param weights FSRS-6's 21; absent for the library's
 */
export function createScheduler(retention = defaultPractice.retention, weights?: readonly number[]): Scheduler {
  const algorithm = new FSRSAlgorithm(
    generatorParameters({
      request_retention: retention,
      enable_fuzz: false,
      enable_short_term: false,
      ...(weights && { w: weights }),
    }),
  );
  const forgetting = algorithm.forgetting_curve;
  const remember: Scheduler["remember"] = (before, elapsedDays, grade) =>
    algorithm.next_state(before ?? null, elapsedDays, grade);
  return {
    remember,
    interval: (before, elapsedDays, grade) => {
      const retrievability = before && forgetting(elapsedDays, before.stability);
      const days = (each: Grade): number => {
        const { stability } = algorithm.next_state(before ?? null, elapsedDays, each, retrievability);
        return algorithm.next_interval(stability, elapsedDays);
      };
      return spread(grade, days);
    },
    retrievability: (elapsedDays, { stability }) => forgetting(elapsedDays, stability),
  };
}

/** A better grade always brings an item back later: `LongTermScheduler.next_interval` of ts-fsrs. */
function spread(grade: Grade, days: (grade: Grade) => number): number {
  const hard = days(2);
  const first = Math.min(days(1), hard);
  if (grade === 1) return first;
  const second = Math.max(hard, first + 1);
  if (grade === 2) return second;
  const third = Math.max(days(3), second + 1);
  return grade === 3 ? third : Math.max(days(4), third + 1);
}
