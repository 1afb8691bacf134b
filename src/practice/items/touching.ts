/** Whether a text leads a reader to a concept that it need not name. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { conceptNames, topicalStems, usesName } from "./names.ts";

/** A word in so many titles ("model", "network") leads to none of them. */
const COMMON = 4;

const countsIn = new WeakMap<CourseGraph, ReadonlyMap<string, number>>();

function titleCounts(graph: CourseGraph): ReadonlyMap<string, number> {
  const known = countsIn.get(graph);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { title } of graph.course.concepts)
    for (const term of topicalStems(title)) counts.set(term, (counts.get(term) ?? 0) + 1);
  countsIn.set(graph, counts);
  return counts;
}

/** It names the concept, what it is a kind of, or a word that few titles have: "hyperparameters" leads to their tuning. */
export function touchesOn(graph: CourseGraph, text: string, concept: Concept): boolean {
  if (usesName(text, conceptNames(concept))) return true;
  const kinds = graph.relatedTo(concept.id).flatMap(({ source, target, type }) => {
    const kind = type === "is_a" && source === concept.id ? graph.concept(target) : undefined;
    return kind ? [kind] : [];
  });
  if (kinds.some((kind) => usesName(text, conceptNames(kind)))) return true;
  const counts = titleCounts(graph);
  const said = topicalStems(text);
  return [...topicalStems(concept.title)].some((term) => (counts.get(term) ?? 0) < COMMON && said.has(term));
}
