/** What the course files under a concept. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";

const maxMembers = 12;

/**
 * Kinds of a concept, then its parts; without either, what builds directly on it. The ones most is built
 * on come first: "types of machine learning" begins with supervised learning.
 */
export function membersOf(graph: CourseGraph, root: ConceptId): ConceptId[] {
  const centralFirst = (ids: readonly ConceptId[]): ConceptId[] =>
    [...ids].sort((a, b) => graph.dependentsOf(b).length - graph.dependentsOf(a).length);
  const below = (type: "is_a" | "part_of"): ConceptId[] =>
    centralFirst(
      graph
        .relatedTo(root)
        .filter((relation) => relation.type === type && relation.target === root)
        .map(({ source }) => source),
    );
  const members = [...below("is_a"), ...below("part_of")];
  const found = members.length > 0 ? members : graph.dependentsOf(root).map(({ target }) => target);
  return [...new Set(found)].slice(0, maxMembers);
}
