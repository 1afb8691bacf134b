/** How well weights predict what was remembered: by the very scheduler that plans with them. */
import { groupBy } from "../../domain/group-by.ts";
import type { Grade, LearnerTime, ReviewEvent } from "../../domain/learning.ts";
import { reviewDays } from "../cards.ts";
import { createScheduler, type Memory } from "../scheduler.ts";

/** Each item's answers in order, with their days. */
export type Histories = readonly (readonly { readonly grade: Grade; readonly day: number }[])[];

/** Answers looked at: more would take long and say little more. The items answered last are taken. */
const MOST = 8_000;
/** No chance is taken for certain: a single surprise would outweigh all else. */
const LEAST_CHANCE = 1e-4;

export function historiesOf(reviews: readonly ReviewEvent[], now: LearnerTime, dayStartHour: number): Histories {
  const logs = [...groupBy(reviews, ({ item }) => item).values()]
    .map((log) => reviewDays(log, now, dayStartHour))
    .filter(({ length }) => length > 1)
    .sort((a, b) => (b.at(-1)?.day ?? 0) - (a.at(-1)?.day ?? 0));
  let left = MOST;
  return logs.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

/**
 * @param judged which days' answers count; the others only build memory up
 * @returns log loss in all and of each answer judged. An item's first answer and those within a day of the one before
 *   predict nothing
 */
export function lossOf(
  histories: Histories,
  weights: readonly number[],
  judged: (day: number) => boolean,
): { readonly loss: number; readonly losses: readonly number[] } {
  const scheduler = createScheduler(undefined, weights);
  const losses: number[] = [];
  for (const history of histories) {
    let memory: Memory | undefined;
    let lastDay = history[0]?.day ?? 0;
    for (const { grade, day } of history) {
      const elapsed = day - lastDay;
      if (memory && elapsed > 0 && judged(day)) {
        const recall = scheduler.retrievability(elapsed, memory);
        const chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, recall));
        losses.push(-Math.log(grade > 1 ? chance : 1 - chance));
      }
      memory = scheduler.remember(memory, elapsed, grade);
      lastDay = day;
    }
  }
  return { loss: losses.reduce((sum, loss) => sum + loss, 0), losses };
}
