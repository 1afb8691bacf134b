/** The order of explanation: every concept after what it needs, simple before advanced. */
import { difficulties } from "./course.ts";
import type { CourseGraph } from "./course-graph.ts";
import { DirectedGraph, type Edge, topologicalGroups } from "./graph.ts";
import type { ConceptId } from "./ids.ts";

/**
 * Orders a selection by the whole course's prerequisites, so that two selected concepts keep their
 * order even when the one that links them was left out.
 * @returns groups of one concept, or of several that need each other ("learn together")
 */
export function orderConcepts(graph: CourseGraph, selection: readonly ConceptId[]): ConceptId[][] {
  const chosen = new Set(selection);
  const edges = selection.flatMap((target): Edge<ConceptId>[] =>
    [...graph.ancestorsOf(target)].filter((source) => chosen.has(source)).map((source) => ({ source, target })),
  );
  const rank = (id: ConceptId): number => {
    const difficulty = graph.concept(id)?.difficulty;
    return difficulty ? difficulties.indexOf(difficulty) : difficulties.length;
  };
  return topologicalGroups(new DirectedGraph(selection, edges), rank);
}
