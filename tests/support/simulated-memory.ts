/** Learners with memories of their own: FSRS with other weights, answering as chance and those weights have it. */
import { default_w } from "ts-fsrs";
import { conceptId, courseId, quizId } from "../../src/domain/ids.ts";
import type { Grade, ReviewEvent } from "../../src/domain/learning.ts";
import { createScheduler, type Memory } from "../../src/practice/scheduler.ts";
import type { Chance } from "./chance.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 5, 12);

/** Standard weights, each changed by chance. @param spread standard deviation, as a share of the weight */
export const ownWeights = (chance: Chance, spread: number): readonly number[] =>
  default_w.map((weight) => {
    const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
    return weight * Math.exp(spread * normal);
  });

/** A few new items a day, each asked when the standard weights say so, now and then some days late. */
export function simulatedLog(
  weights: readonly number[],
  chance: Chance,
  { days, newPerDay }: { readonly days: number; readonly newPerDay: number },
): readonly ReviewEvent[] {
  const plan = createScheduler();
  const truth = createScheduler(undefined, weights);
  const log: ReviewEvent[] = [];
  for (let i = 0; i < days * newPerDay; i++) {
    let planned: Memory | undefined;
    let real: Memory | undefined;
    let elapsed = 0;
    for (let day = Math.floor(i / newPerDay); day < days; day += elapsed) {
      const knows = real ? truth.retrievability(elapsed, real) : 0.7;
      const good: Grade = chance.below(5) === 0 ? 2 : chance.below(5) === 0 ? 4 : 3;
      const grade: Grade = chance.next() < knows ? good : 1;
      log.push({
        type: "review",
        id: `r${log.length}`,
        course: courseId("c"),
        concept: conceptId("concept"),
        item: quizId(`item-${i}`),
        grade,
        at: START + day * DAY_MS + i,
        zoneMinutes: 0,
      });
      const wait = plan.interval(planned, elapsed, grade) + (chance.below(3) === 0 ? chance.below(4) : 0);
      planned = plan.remember(planned, elapsed, grade);
      real = truth.remember(real, elapsed, grade);
      elapsed = wait;
    }
  }
  return log;
}

/** After the log's end. */
export const afterLog = (days: number) => ({ at: START + (days + 1) * DAY_MS, zoneMinutes: 0 });
