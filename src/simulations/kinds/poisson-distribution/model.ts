/** Events that come at random with a constant rate: a Poisson process (Poisson, 1837), by its exponential gaps. */
import { seeded } from "../../../figures/sample.ts";

/** @returns the times of events from one minute up to another; nothing before matters for them */
export function eventTimes(from: number, to: number, rate: number, seed: number): readonly number[] {
  const random = seeded(seed);
  const times: number[] = [];
  for (let at = from; ; times.push(at)) {
    at -= Math.log(1 - random()) / rate;
    if (at >= to) return times;
  }
}

/** How many events each minute from 0 brought. */
export function countsByMinute(times: readonly number[], minutes: number): readonly number[] {
  const counts = Array.from({ length: minutes }, () => 0);
  for (const time of times) counts[Math.floor(time)] = (counts[Math.floor(time)] ?? 0) + 1;
  return counts;
}

/** From 0 to the first event, and from each to the next. */
export const gapsBetween = (times: readonly number[]): readonly number[] =>
  times.map((time, i) => time - (times[i - 1] ?? 0));

/** How many of the values lie in each bin of one width from 0; what lies beyond the last is left out. */
export function countInBins(values: readonly number[], width: number, bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.floor(value / width);
    if (bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
