/** How well everything met is known today, without planning what to practise. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptKnowledge } from "../domain/knowledge.ts";
import type { PracticeRequest } from "../protocol/practice-api.ts";
import { knowledgeOf } from "./knowledge.ts";
import { learnerState } from "./learner-state.ts";

export function standing(graph: CourseGraph, request: PracticeRequest): readonly ConceptKnowledge[] {
  const { scheduler, cards, seen, today } = learnerState(graph, request);
  return knowledgeOf(graph, scheduler, cards, new Set(seen), today);
}
