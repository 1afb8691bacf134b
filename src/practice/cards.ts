/** From the log of reviews to cards: what is remembered of each item, and when it comes back. */
import { groupBy } from "../domain/group-by.ts";
import type { ConceptId, QuizId } from "../domain/ids.ts";
import type { Grade, LearnerTime, ReviewEvent } from "../domain/learning.ts";
import { compareTimes } from "../domain/times.ts";
import { dayOf } from "./days.ts";
import type { Memory, Scheduler } from "./scheduler.ts";
import { spreadDay } from "./spread-day.ts";

export interface Card extends Memory {
  readonly item: QuizId;
  readonly concept: ConceptId;
  /** The learner's day of the last review, and the day from which it is due. */
  readonly lastDay: number;
  readonly dueDay: number;
  readonly lastGrade: Grade;
  readonly reviews: number;
  readonly lapses: number;
  /** Right answers since the last wrong one. */
  readonly inARow: number;
  /** The learner's day of the first review. */
  readonly firstDay: number;
  /** What put it off: an answer about a concept that contains its own. */
  readonly credit?: { readonly by: ConceptId; readonly days: number };
}

/**
 * Reviews in the order in which they happened, each with its day. A clock that was ahead can't have been right: no review
 * happened later than the one after it, or later than now.
 */
export function reviewDays(reviews: readonly ReviewEvent[], now: LearnerTime, dayStartHour: number) {
  const ordered = [...reviews].sort((a, b) => compareTimes(a.at, b.at, now.at) || (a.id < b.id ? -1 : 1));
  const days: { readonly grade: Grade; readonly day: number }[] = [];
  let latest = dayOf(now.at, now.zoneMinutes, dayStartHour);
  for (const { at, zoneMinutes, grade } of ordered.reverse()) {
    latest = Math.min(latest, dayOf(at, zoneMinutes, dayStartHour));
    days.push({ grade, day: latest });
  }
  return days.reverse();
}

/**
 * Cost O(reviews). Deterministic: however the log is ordered, the same cards.
 * @param easyDays weekdays to spare; absent for days exactly as the scheduler says
 */
export function cardsOf(
  reviews: readonly ReviewEvent[],
  scheduler: Scheduler,
  now: LearnerTime,
  dayStartHour: number,
  easyDays?: ReadonlySet<number>,
): readonly Card[] {
  return [...groupBy(reviews, ({ item }) => item)].flatMap(([item, log]) => {
    const days = reviewDays(log, now, dayStartHour);
    const [first] = days;
    const last = days.at(-1);
    const concept = log[0]?.concept;
    if (!first || !last || concept === undefined) return [];
    let before: Memory | undefined;
    let memory: Memory | undefined;
    let lastDay = first.day;
    let elapsed = 0;
    for (const { day, grade } of days) {
      elapsed = day - lastDay;
      before = memory;
      memory = scheduler.remember(before, elapsed, grade);
      lastDay = day;
    }
    if (!memory) return [];
    const interval = scheduler.interval(before, elapsed, last.grade);
    return {
      item,
      concept,
      stability: memory.stability,
      difficulty: memory.difficulty,
      firstDay: first.day,
      lastDay,
      dueDay: easyDays
        ? spreadDay({ lastDay, interval, elapsed, seed: `${item} ${days.length}` }, easyDays)
        : lastDay + interval,
      lastGrade: last.grade,
      reviews: days.length,
      lapses: days.filter(({ grade }, i) => i > 0 && grade === 1).length,
      inARow: days.length - 1 - days.findLastIndex(({ grade }) => grade === 1),
    };
  });
}
