/** What to practise today: what would be forgotten, what matters most first, and a little of what is new. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { PracticeItem } from "../domain/practice-item.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ConceptPractice, PracticePlan, PracticeRequest, PracticeTask } from "../protocol/practice-api.ts";
import type { Card } from "./cards.ts";
import { itemsOf } from "./items/items-of.ts";
import { knowledgeOf } from "./knowledge.ts";
import { type LearnerState, learnerState } from "./learner-state.ts";
import { shownOrder } from "./shown-order.ts";

/** Items in one round about a concept: a few minutes. */
const CONCEPT_ROUND = 6;

const toTask = (graph: CourseGraph, item: PracticeItem, reviews: number): PracticeTask => ({
  item,
  title: graph.title(item.concept),
  passages: item.passages.flatMap((id) => graph.passage(id) ?? []),
  shown: shownOrder(item, reviews),
  reviews,
});

/** Absent where the course no longer has the item. */
const itemOf = (graph: CourseGraph, { item, concept }: Card): PracticeItem | undefined =>
  itemsOf(graph, concept).find(({ id }) => id === item);

/** How much is lost if it isn't asked now: likely forgotten, and needed for much. */
function urgency(graph: CourseGraph, { scheduler, today }: LearnerState, card: Card): number {
  const forgotten = 1 - scheduler.retrievability(Math.max(0, today - card.lastDay), card);
  return forgotten * (1 + Math.log2(1 + graph.dependentsOf(card.concept).length));
}

/** One item a concept, of those never answered, for concepts without one that is due; what was met last first. */
function freshItems(graph: CourseGraph, { cards, seen, today }: LearnerState): readonly PracticeItem[] {
  const answered = new Set(cards.map(({ item }) => item));
  const busy = new Set(
    cards.filter(({ dueDay, lastDay }) => dueDay <= today || lastDay === today).map((c) => c.concept),
  );
  return seen
    .filter((concept) => !busy.has(concept))
    .flatMap((concept) => itemsOf(graph, concept).find(({ id }) => !answered.has(id)) ?? []);
}

export function practicePlan(graph: CourseGraph, request: PracticeRequest): PracticePlan {
  const state = learnerState(graph.course.meta.id, request);
  const { cards, today, reviews } = state;
  const { newPerDay, reviewsPerDay } = request.settings;
  const answeredToday = cards.filter(({ lastDay }) => lastDay === today);
  const newToday = answeredToday.filter(({ firstDay }) => firstDay === today).length;
  const dueCards = cards
    .filter(({ dueDay }) => dueDay <= today)
    .map((card) => ({ card, urgency: urgency(graph, state, card) }))
    .sort((a, b) => b.urgency - a.urgency || (a.card.item < b.card.item ? -1 : 1));
  const due = dueCards.flatMap(({ card }) => {
    const item = itemOf(graph, card);
    return item ? [toTask(graph, item, card.reviews)] : [];
  });
  const dueNow = due.slice(0, Math.max(0, reviewsPerDay - (answeredToday.length - newToday)));
  // After an absence nothing new is added to what has piled up.
  const room = due.length > dueNow.length ? 0 : Math.max(0, newPerDay - newToday);
  const fresh = freshItems(graph, state).slice(0, room);
  const lastDay = Math.max(...cards.map((card) => card.lastDay));
  const coming = cards.filter(({ dueDay }) => dueDay > today).map(({ dueDay }) => dueDay);
  return {
    tasks: [...dueNow, ...fresh.map((item) => toTask(graph, item, 0))],
    due: dueNow.length,
    fresh: fresh.length,
    later: due.length - dueNow.length,
    doneToday: answeredToday.length,
    ...(reviews.length > 0 && { daysAway: Math.max(0, today - lastDay) }),
    ...(coming.length > 0 && { nextInDays: Math.min(...coming) - today }),
    knowledge: knowledgeOf(graph, state.scheduler, cards, new Set(state.seen), today),
  };
}

export function practiceConcept(
  graph: CourseGraph,
  id: ConceptId,
  request: PracticeRequest,
): Result<ConceptPractice, AppError> {
  if (!graph.concept(id)) return err({ type: "not-found", what: `concept ${id}` });
  const { scheduler, today, cards, seen } = learnerState(graph.course.meta.id, request);
  const own = cards.filter(({ concept }) => concept === id);
  const cardOf = new Map(own.map((card) => [card.item, card]));
  const rank = ({ id: item }: PracticeItem): number => {
    const card = cardOf.get(item);
    if (!card) return 1;
    return card.dueDay <= today ? 0 : 1 + scheduler.retrievability(Math.max(0, today - card.lastDay), card);
  };
  const items = [...itemsOf(graph, id)].sort((a, b) => rank(a) - rank(b)).slice(0, CONCEPT_ROUND);
  const [knowledge] = knowledgeOf(graph, scheduler, own, new Set(seen.filter((concept) => concept === id)), today);
  return ok({
    tasks: items.map((item) => toTask(graph, item, cardOf.get(item.id)?.reviews ?? 0)),
    ...(knowledge && { knowledge }),
  });
}
