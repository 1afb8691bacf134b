/** What a goal needs, how much of it holds already, and what the rest takes: said as it is, however much that is. */
import { dayOfDate } from "../../domain/calendar-day.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptKnowledge } from "../../domain/knowledge.ts";
import type { GoalEvent, LearningEvent, PracticeSettings } from "../../domain/learning.ts";
import { orderConcepts } from "../../domain/order-concepts.ts";
import { conceptMinutes } from "../../markdown/concept-minutes.ts";
import type { GoalPlan, GoalStep } from "../../protocol/practice-api.ts";
import type { Card } from "../cards.ts";
import type { LearnerState } from "../learner-state.ts";
import { answeringTime } from "./answering-time.ts";
import { reviewsToHold } from "./reviews-to-hold.ts";

/** Different questions that make a concept firm: one alone may be luck. */
const QUESTIONS_EACH = 2;
/** Shown as what to read next. */
const NEXT = 3;
/** Before the date, in days, what would fade by then is asked although it isn't due. */
const AHEAD_DAYS = 3;

/** The goal for the open course; undefined where there is none, or none any more. */
export function goalOf(graph: CourseGraph, events: readonly LearningEvent[]): GoalEvent | undefined {
  const goal = events.find(
    (event): event is GoalEvent => event.type === "goal" && event.course === graph.course.meta.id,
  );
  return goal?.concepts.some((id) => graph.concept(id)) ? goal : undefined;
}

/** All that the goal rests on, each after what it needs. The walk ends at what is firm, which is no step but itself. */
function pathTo(
  graph: CourseGraph,
  goals: readonly ConceptId[],
  isFirm: (id: ConceptId) => boolean,
): readonly ConceptId[] {
  const found = new Set(goals.filter((id) => graph.concept(id)));
  for (const id of found) {
    if (isFirm(id)) continue;
    for (const { source } of graph.prerequisitesOf(id)) found.add(source);
  }
  return orderConcepts(graph, [...found]).flat();
}

export function goalPlan(
  graph: CourseGraph,
  state: LearnerState,
  goal: GoalEvent,
  knowledge: readonly ConceptKnowledge[],
  settings: Pick<PracticeSettings, "newPerDay">,
): GoalPlan {
  const stages = new Map(knowledge.map(({ concept, stage }) => [concept, stage]));
  const isFirm = (id: ConceptId): boolean => stages.get(id) === "solid" || state.known.has(id);
  const steps = pathTo(graph, goal.concepts, isFirm).map((concept): GoalStep => {
    const stage = stages.get(concept);
    return { concept, title: graph.title(concept), firm: isFirm(concept), ...(stage && { stage }) };
  });
  const open = steps.filter(({ firm }) => !firm);
  const day = goal.date === undefined ? undefined : dayOfDate(goal.date);
  const daysLeft = day === undefined ? undefined : day - state.today;
  const time = answeringTime(state.reviews);
  const minutes = minutesOf(graph, state, open, daysLeft, time.seconds);
  const days = daysLeft === undefined || daysLeft < 0 ? undefined : Math.max(1, daysLeft);
  const fresh = open.filter(({ stage }) => stage === undefined || stage === "seen").length * QUESTIONS_EACH;
  const limitDays = settings.newPerDay > 0 ? Math.ceil(fresh / settings.newPerDay) : undefined;
  return {
    goals: goal.concepts.flatMap((concept) =>
      graph.concept(concept) ? [{ concept, title: graph.title(concept) }] : [],
    ),
    ...(goal.date !== undefined && { date: goal.date }),
    ...(daysLeft !== undefined && { daysLeft }),
    retention: goal.retention,
    steps,
    toGo: open.length,
    minutes,
    ...(days !== undefined && { minutesPerDay: Math.ceil(minutes / days) }),
    secondsPerQuestion: time.seconds,
    measured: time.measured,
    ...(days !== undefined && limitDays !== undefined && limitDays > days && { limitDays }),
    next: open.filter(({ stage }) => stage === undefined).slice(0, NEXT),
  };
}

/** Reading what was never met, and answering until it is firm and holds until the date. */
function minutesOf(
  graph: CourseGraph,
  { scheduler, cardsOfConcept, today }: LearnerState,
  open: readonly GoalStep[],
  daysLeft: number | undefined,
  secondsPerQuestion: number,
): number {
  const days = Math.max(0, daysLeft ?? 0);
  let minutes = 0;
  for (const { concept, stage } of open) {
    if (stage === undefined) minutes += conceptMinutes(graph, concept);
    const cards: readonly (Card | undefined)[] = cardsOfConcept.get(concept) ?? [];
    const asked = cards.length >= QUESTIONS_EACH ? cards : [...cards, ...Array(QUESTIONS_EACH - cards.length)];
    for (const card of asked)
      minutes +=
        (reviewsToHold(scheduler, card && { ...card, away: today - card.lastDay }, days) * secondsPerQuestion) / 60;
  }
  return Math.ceil(minutes);
}

/** On the way to the goal, not due, and likelier forgotten on the day than the learner wants. */
export function isWantedAhead(
  { scheduler, today }: LearnerState,
  { daysLeft, retention }: Pick<GoalPlan, "daysLeft" | "retention">,
  card: Card,
): boolean {
  if (daysLeft === undefined || daysLeft < 1 || daysLeft > AHEAD_DAYS || card.lastDay >= today) return false;
  return scheduler.retrievability(today + daysLeft - card.lastDay, card) < retention;
}
