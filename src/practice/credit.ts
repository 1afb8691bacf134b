/**
 * A success also practises what the item's concept contains: that comes back later. Only where the course says so
 * (`encompasses`, `part_of`), by the weight it gives, and only for what has answers of its own: credit puts a question
 * off and never makes anything known. As fractional implicit repetition (Skycak 2023) does, in its simplest form.
 */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { ReviewEvent } from "../domain/learning.ts";
import type { Card } from "./cards.ts";
import { dayOf } from "./days.ts";
import type { Scheduler } from "./scheduler.ts";

const GOOD = 3;

/** The learner's day of the last success about each concept. */
function lastSuccesses(
  reviews: readonly ReviewEvent[],
  dayStartHour: number,
  today: number,
): ReadonlyMap<ConceptId, number> {
  const days = new Map<ConceptId, number>();
  for (const { concept, grade, at, zoneMinutes } of reviews) {
    if (grade < GOOD) continue;
    const day = Math.min(today, dayOf(at, zoneMinutes, dayStartHour));
    days.set(concept, Math.max(day, days.get(concept) ?? day));
  }
  return days;
}

/** What practising also practises `part`, with how much of it. */
const containersOf = (graph: CourseGraph, part: ConceptId) =>
  graph
    .relatedTo(part)
    .filter(({ source, type }) => source === part && (type === "encompasses" || type === "part_of"))
    .map(({ target, weight }) => ({ by: target, weight }));

/** Cost O(reviews + cards). */
export function creditCards(
  graph: CourseGraph,
  scheduler: Scheduler,
  cards: readonly Card[],
  reviews: readonly ReviewEvent[],
  { dayStartHour, today }: { readonly dayStartHour: number; readonly today: number },
): readonly Card[] {
  const successes = lastSuccesses(reviews, dayStartHour, today);
  return cards.map((card) => {
    if (card.lastGrade === 1) return card;
    const credits = containersOf(graph, card.concept).flatMap(({ by, weight }) => {
      const day = successes.get(by);
      if (day === undefined || day <= card.lastDay) return [];
      const elapsed = day - card.lastDay;
      const whole = day + scheduler.interval(card, elapsed, GOOD) - card.dueDay;
      return whole > 0 ? [{ by, days: Math.round(weight * whole) }] : [];
    });
    const [credit] = credits.sort((a, b) => b.days - a.days);
    return credit && credit.days > 0 ? { ...card, dueDay: card.dueDay + credit.days, credit } : card;
  });
}
