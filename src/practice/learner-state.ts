/** What the log says about one course today. */
import type { ConceptId, CourseId } from "../domain/ids.ts";
import type { ReviewEvent, SeenEvent } from "../domain/learning.ts";
import type { PracticeRequest } from "../protocol/practice-api.ts";
import { type Card, cardsOf } from "./cards.ts";
import { dayOf } from "./days.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";

export interface LearnerState {
  readonly scheduler: Scheduler;
  readonly today: number;
  readonly reviews: readonly ReviewEvent[];
  readonly cards: readonly Card[];
  /** What was met, the latest first. */
  readonly seen: readonly ConceptId[];
}

export function learnerState(course: CourseId, { events, now, settings }: PracticeRequest): LearnerState {
  const scheduler = createScheduler();
  const own = events.filter((event) => event.course === course);
  const reviews = own.filter((event): event is ReviewEvent => event.type === "review");
  const seen = own.filter((event): event is SeenEvent => event.type === "seen").sort((a, b) => b.at - a.at);
  return {
    scheduler,
    today: dayOf(now.at, now.zoneMinutes, settings.dayStartHour),
    reviews,
    cards: cardsOf(reviews, scheduler, now, settings.dayStartHour),
    seen: [...new Set(seen.map(({ concept }) => concept))],
  };
}
