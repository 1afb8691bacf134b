/** The day on which something comes back, moved a little: so that what was learned together doesn't stay together. */
import { get_fuzz_range } from "ts-fsrs";
import { isEasyDay } from "./days.ts";
import { hashOf } from "./items/chance.ts";

/** Shorter intervals aren't moved, as in FSRS. */
const SHORTEST = 2.5;
const LONGEST = 36_500;

interface Interval {
  readonly lastDay: number;
  readonly interval: number;
  /** Days of the interval before. */
  readonly elapsed: number;
  /** The same seed, the same day: worked out anew each time, it must not wander. */
  readonly seed: string;
}

/** Within FSRS's own range of fuzz, and on no easy day where the range has another. */
export function spreadDay({ lastDay, interval, elapsed, seed }: Interval, easyDays: ReadonlySet<number>): number {
  if (interval < SHORTEST) return lastDay + interval;
  const { min_ivl: least, max_ivl: most } = get_fuzz_range(interval, elapsed, LONGEST);
  const chosen = least + (hashOf(seed) % (most - least + 1));
  if (!isEasyDay(lastDay + chosen, easyDays)) return lastDay + chosen;
  // The nearest other day of the range, later before sooner.
  for (let step = 1; step <= most - least; step++)
    for (const days of [chosen + step, chosen - step])
      if (days >= least && days <= most && !isEasyDay(lastDay + days, easyDays)) return lastDay + days;
  return lastDay + chosen;
}
