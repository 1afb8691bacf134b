/** After a wrong answer: which of the things a concept needs is likeliest to be what is missing. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { WeakNeed } from "../protocol/practice-api.ts";
import type { LearnerState } from "./learner-state.ts";

/** How firm something counts that was never practised: weaker than what is remembered, firmer than what went wrong. */
const UNPRACTISED = 0.5;
const FIRM = 0.85;

/** @returns undefined when all it needs is firm, or said to be known */
export function weakestNeed(graph: CourseGraph, state: LearnerState, concept: ConceptId): WeakNeed | undefined {
  const { scheduler, today, cardsOfConcept, known } = state;
  const needs = graph.prerequisitesOf(concept).map(({ source, weight }) => {
    const cards = cardsOfConcept.get(source) ?? [];
    const recalls = cards.map((card) =>
      card.lastGrade === 1 ? 0 : scheduler.retrievability(Math.max(0, today - card.lastDay), card),
    );
    const firmness = recalls.length > 0 ? Math.min(...recalls) : known.has(source) ? 1 : UNPRACTISED;
    const why: WeakNeed["why"] = recalls.length === 0 ? "unpractised" : firmness === 0 ? "wrong" : "fading";
    return { source, firmness, why, missing: (1 - firmness) * weight };
  });
  const [weakest] = needs
    .filter(({ firmness }) => firmness < FIRM)
    .sort((a, b) => b.missing - a.missing || (a.source < b.source ? -1 : 1));
  return weakest && { concept: weakest.source, title: graph.title(weakest.source), why: weakest.why };
}
