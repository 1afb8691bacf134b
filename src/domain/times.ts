/** Times in stored data may be anything: a clock that was wrong, a damaged record, a forged file. */

const DAY_MS = 86_400_000;
/** Where nobody says what time it is: the year 2100. */
const LATEST_MS = 4_102_444_800_000;

/**
 * Whether something of ours can have happened then. Zero stands for a time that isn't known.
 * @param now milliseconds since 1970; a device's clock may be a day behind another's
 */
export function isPossibleTime(ms: number, now = LATEST_MS): boolean {
  return Number.isFinite(ms) && ms > 0 && ms <= now + DAY_MS;
}

/** An impossible time counts as before every other. */
const comparable = (ms: number, now?: number): number => (isPossibleTime(ms, now) ? ms : 0);

export const compareTimes = (a: number, b: number, now?: number): number => comparable(a, now) - comparable(b, now);

/** The later of two; the possible one, where one is not. Of two impossible ones the same, whatever their order. */
export function laterTime(a: number, b: number): number {
  return (compareTimes(a, b) || a - b) < 0 ? b : a;
}

/** The earlier of two; the possible one, where one is not. */
export function earlierTime(a: number, b: number): number {
  if (isPossibleTime(a) && isPossibleTime(b)) return Math.min(a, b);
  return laterTime(a, b);
}

/** What the clock says, or just after `earlier` where the clock was set back since. */
export function timeAfter(earlier: number | undefined, now: number): number {
  return earlier !== undefined && isPossibleTime(earlier) && earlier >= now ? earlier + 1 : now;
}
