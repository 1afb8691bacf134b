/** How many answers an item still takes, by the scheduler's own forecast for right ones. */
import { SOLID_DAYS } from "../knowledge.ts";
import type { Memory, Scheduler } from "../scheduler.ts";

const GOOD = 3;
/** What took more would never end. */
const MOST = 30;

/**
 * @param before what is remembered of it, and days since the last answer; absent for a new one
 * @param days until which it should hold; 0 for no date
 */
export function reviewsToHold(
  scheduler: Scheduler,
  before: (Memory & { readonly away: number }) | undefined,
  days: number,
): number {
  let memory: Memory | undefined = before;
  let elapsed = before?.away ?? 0;
  let day = 0;
  let count = 0;
  while (count < MOST) {
    const isFirm = memory !== undefined && memory.stability >= SOLID_DAYS;
    if (isFirm && day >= days) break;
    const wait: number = scheduler.interval(memory, elapsed, GOOD);
    memory = scheduler.remember(memory, elapsed, GOOD);
    count++;
    day += wait;
    elapsed = wait;
  }
  return count;
}
