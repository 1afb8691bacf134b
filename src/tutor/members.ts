/** What the course files under a concept. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";

const maxMembers = 12;

/** Kinds of a concept, then its parts; without either, what builds directly on it. */
export function membersOf(graph: CourseGraph, root: ConceptId): ConceptId[] {
  const below = (type: "is_a" | "part_of"): ConceptId[] =>
    graph
      .relatedTo(root)
      .filter((relation) => relation.type === type && relation.target === root)
      .map(({ source }) => source);
  const members = [...below("is_a"), ...below("part_of")];
  const found = members.length > 0 ? members : graph.dependentsOf(root).map(({ target }) => target);
  return [...new Set(found)].slice(0, maxMembers);
}
