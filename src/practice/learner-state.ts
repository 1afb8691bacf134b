/** What the log says about one course today. */
import type { CourseGraph } from "../domain/course-graph.ts";
import { groupBy } from "../domain/group-by.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { ReviewEvent, SeenEvent } from "../domain/learning.ts";
import type { PracticeRequest } from "../protocol/practice-api.ts";
import { type Card, cardsOf } from "./cards.ts";
import { creditCards } from "./credit.ts";
import { dayOf } from "./days.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";

export interface LearnerState {
  readonly scheduler: Scheduler;
  readonly today: number;
  readonly reviews: readonly ReviewEvent[];
  readonly cards: readonly Card[];
  readonly cardsOfConcept: ReadonlyMap<ConceptId, readonly Card[]>;
  /** What was met, the latest first. */
  readonly seen: readonly ConceptId[];
  /** What the learner said they know. */
  readonly known: ReadonlySet<ConceptId>;
}

export function learnerState(graph: CourseGraph, { events, now, settings, known }: PracticeRequest): LearnerState {
  const { retention, weights, dayStartHour, easyDays } = settings;
  const scheduler = createScheduler(retention, weights);
  const own = events.filter((event) => event.course === graph.course.meta.id);
  const reviews = own.filter((event): event is ReviewEvent => event.type === "review");
  const seen = own.filter((event): event is SeenEvent => event.type === "seen").sort((a, b) => b.at - a.at);
  const today = dayOf(now.at, now.zoneMinutes, dayStartHour);
  const plain = cardsOf(reviews, scheduler, now, dayStartHour, new Set(easyDays));
  const cards = creditCards(graph, scheduler, plain, reviews, { dayStartHour, today });
  return {
    scheduler,
    today,
    reviews,
    cards,
    cardsOfConcept: groupBy(cards, ({ concept }) => concept),
    seen: [...new Set(seen.map(({ concept }) => concept))],
    known: new Set(known),
  };
}
