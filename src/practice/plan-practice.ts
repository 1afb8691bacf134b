/** What to practise today: what would be forgotten, what matters most first, and a little of what is new. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId, QuizId } from "../domain/ids.ts";
import type { PracticeItem } from "../domain/practice-item.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ConceptPractice, PracticePlan, PracticeRequest, PracticeTask } from "../protocol/practice-api.ts";
import type { Card } from "./cards.ts";
import { dayLoad, daysAwayBefore, isSlipping } from "./day-load.ts";
import { isEasyDay } from "./days.ts";
import { goalOf, goalPlan, isWantedAhead } from "./goal/goal-plan.ts";
import { itemsOf } from "./items/items-of.ts";
import { knowledgeOf } from "./knowledge.ts";
import { type LearnerState, learnerState } from "./learner-state.ts";
import { toTask } from "./to-task.ts";
import { weakestNeed } from "./weakest-need.ts";

/** Items in one round about a concept: a few minutes. */
const CONCEPT_ROUND = 6;
/** And in one of what went wrong. */
const MISSED_ROUND = 12;

/** None where the course no longer has the item. */
const taskMaker =
  (graph: CourseGraph, state: LearnerState) =>
  (card: Card): readonly PracticeTask[] => {
    const item = itemsOf(graph, card.concept).find(({ id }) => id === card.item);
    return item ? [toTask(graph, item, card, weakestNeed(graph, state, card.concept))] : [];
  };

/** How much is lost if it isn't asked now: likely forgotten, and needed for much. */
function urgency(graph: CourseGraph, { scheduler, today }: LearnerState, card: Card): number {
  const forgotten = 1 - scheduler.retrievability(Math.max(0, today - card.lastDay), card);
  return forgotten * (1 + Math.log2(1 + graph.dependentsOf(card.concept).length));
}

/** One item a concept, of those never answered, for concepts without one that is due: the goal's first, then the latest. */
function freshItems(
  graph: CourseGraph,
  { cards, seen, today }: LearnerState,
  leftOut: ReadonlySet<QuizId>,
  wanted: readonly ConceptId[],
): readonly PracticeItem[] {
  const answered = new Set(cards.map(({ item }) => item));
  const busy = new Set(
    cards.filter(({ dueDay, lastDay }) => dueDay <= today || lastDay === today).map((c) => c.concept),
  );
  const met = new Set(seen);
  return [...new Set([...wanted.filter((concept) => met.has(concept)), ...seen])]
    .filter((concept) => !busy.has(concept))
    .flatMap((concept) => itemsOf(graph, concept).find(({ id }) => !answered.has(id) && !leftOut.has(id)) ?? []);
}

export function practicePlan(graph: CourseGraph, request: PracticeRequest): PracticePlan {
  const state = learnerState(graph, request);
  const { cards, today, reviews } = state;
  const { settings } = request;
  const leftOut = new Set(settings.leftOut);
  const task = taskMaker(graph, state);
  const answeredToday = cards.filter(({ lastDay }) => lastDay === today);
  const newToday = answeredToday.filter(({ firstDay }) => firstDay === today).length;
  const knowledge = knowledgeOf(graph, state.scheduler, cards, new Set(state.seen), today);
  const aim = goalOf(graph, request.events);
  const goal = aim && goalPlan(graph, state, aim, knowledge, settings);
  const wanted = new Set(goal?.steps.map(({ concept }) => concept));
  const isDue = (card: Card): boolean =>
    card.dueDay <= today || (goal !== undefined && wanted.has(card.concept) && isWantedAhead(state, goal, card));
  const dueCards = cards
    .filter((card) => isDue(card) && !leftOut.has(card.item))
    .map((card) => ({ card, first: Number(wanted.has(card.concept)), urgency: urgency(graph, state, card) }))
    .sort((a, b) => b.first - a.first || b.urgency - a.urgency || (a.card.item < b.card.item ? -1 : 1));
  const due = dueCards.flatMap(({ card }) => task(card));
  const easyDay = isEasyDay(today, new Set(settings.easyDays));
  const doneReviews = answeredToday.length - newToday;
  const most = dayLoad({ due: due.length + doneReviews, away: daysAwayBefore(state, settings), easyDay, settings });
  const dueNow = due.slice(0, Math.max(0, most - doneReviews));
  // After an absence nothing new is added to what has piled up.
  const room = easyDay || due.length > dueNow.length ? 0 : Math.max(0, settings.newPerDay - newToday);
  const fresh = freshItems(graph, state, leftOut, [...wanted]).slice(0, room);
  const lastDay = Math.max(...cards.map((card) => card.lastDay));
  const coming = cards.filter(({ dueDay }) => dueDay > today).map(({ dueDay }) => dueDay);
  return {
    tasks: [...dueNow, ...fresh.map((item) => toTask(graph, item, undefined, weakestNeed(graph, state, item.concept)))],
    missed: cards
      .filter((card) => card.lastGrade === 1 && !leftOut.has(card.item))
      .sort((a, b) => b.lastDay - a.lastDay || (a.item < b.item ? -1 : 1))
      .slice(0, MISSED_ROUND)
      .flatMap(task),
    due: dueNow.length,
    fresh: fresh.length,
    later: due.length - dueNow.length,
    answered: request.events.filter(({ type }) => type === "review").length,
    doneToday: answeredToday.length,
    easyDay,
    slipping: cards.filter((card) => isSlipping(card) && !leftOut.has(card.item)).flatMap(task),
    leftOut: cards.filter(({ item }) => leftOut.has(item)).flatMap(task),
    ...(reviews.length > 0 && { daysAway: Math.max(0, today - lastDay) }),
    ...(coming.length > 0 && { nextInDays: Math.min(...coming) - today }),
    knowledge,
    ...(goal && { goal }),
  };
}

export function practiceConcept(
  graph: CourseGraph,
  id: ConceptId,
  request: PracticeRequest,
  only?: PracticeItem["kind"],
): Result<ConceptPractice, AppError> {
  if (!graph.concept(id)) return err({ type: "not-found", what: `concept ${id}` });
  const state = learnerState(graph, request);
  const { scheduler, today, seen } = state;
  const leftOut = new Set(request.settings.leftOut);
  const own = state.cardsOfConcept.get(id) ?? [];
  const cardOf = new Map(own.map((card) => [card.item, card]));
  const rank = ({ id: item }: PracticeItem): number => {
    const card = cardOf.get(item);
    if (!card) return 1;
    return card.dueDay <= today ? 0 : 1 + scheduler.retrievability(Math.max(0, today - card.lastDay), card);
  };
  const asked = itemsOf(graph, id).filter(
    ({ id: item, kind }) => !leftOut.has(item) && (only === undefined || kind === only),
  );
  const items = [...asked].sort((a, b) => rank(a) - rank(b)).slice(0, CONCEPT_ROUND);
  const weakNeed = weakestNeed(graph, state, id);
  const [knowledge] = knowledgeOf(graph, scheduler, own, new Set(seen.filter((concept) => concept === id)), today);
  return ok({
    tasks: items.map((item) => toTask(graph, item, cardOf.get(item.id), weakNeed)),
    ...(knowledge && { knowledge }),
  });
}
