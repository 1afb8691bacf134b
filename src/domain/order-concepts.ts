/** The order of explanation: every concept after what it needs, simple before advanced. */
import { difficulties } from "./course.ts";
import type { CourseGraph } from "./course-graph.ts";
import { DirectedGraph, type Edge, topologicalGroups } from "./graph.ts";
import type { ConceptId } from "./ids.ts";

/**
 * What of a selection a concept needs, through others that were left out, and not what those it finds need in turn:
 * they say so themselves. All ancestors would be millions of pairs in a large course.
 */
function nearestNeeds(graph: CourseGraph, target: ConceptId, chosen: ReadonlySet<ConceptId>): readonly ConceptId[] {
  const seen = new Set([target]);
  const nearest: ConceptId[] = [];
  // What is added while it is walked is walked as well.
  const open = [target];
  for (const id of open)
    for (const { source } of graph.prerequisitesOf(id)) {
      if (seen.has(source)) continue;
      seen.add(source);
      (chosen.has(source) ? nearest : open).push(source);
    }
  return nearest;
}

/**
 * Orders a selection by the whole course's prerequisites, so that two selected concepts keep their
 * order even when the one that links them was left out.
 * @returns groups of one concept, or of several that need each other ("learn together")
 */
export function orderConcepts(graph: CourseGraph, selection: readonly ConceptId[]): ConceptId[][] {
  const chosen = new Set(selection);
  const edges = selection.flatMap((target): Edge<ConceptId>[] =>
    nearestNeeds(graph, target, chosen).map((source) => ({ source, target })),
  );
  const rank = (id: ConceptId): number => {
    const difficulty = graph.concept(id)?.difficulty;
    return difficulty ? difficulties.indexOf(difficulty) : difficulties.length;
  };
  return topologicalGroups(new DirectedGraph(selection, edges), rank);
}
