/** Prerequisites stay without circles whatever is corrected. */
import type { Course, Relation } from "../../domain/course.ts";
import { DirectedGraph } from "../../domain/graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { breakCircles } from "../../importing/relations/break-circles.ts";

export const isPrerequisite = ({ type }: Relation): boolean => type === "prereq_of";

/** The shortest way along prerequisites, both ends included; undefined when there is none. */
export function wayBetween(
  relations: readonly Relation[],
  from: ConceptId,
  to: ConceptId,
): readonly ConceptId[] | undefined {
  const prerequisites = relations.filter(isPrerequisite);
  const graph = new DirectedGraph<ConceptId>(
    prerequisites.flatMap(({ source, target }) => [source, target]),
    prerequisites,
  );
  const cameFrom = new Map<ConceptId, ConceptId | undefined>([[from, undefined]]);
  for (const id of cameFrom.keys()) {
    if (id === to) break;
    for (const next of graph.targetsOf(id)) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  if (!cameFrom.has(to)) return undefined;
  const way: ConceptId[] = [];
  for (let at: ConceptId | undefined = to; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

/** What closes a circle is left out at the circle's weakest link, and kept as that. */
export function openCircles(course: Course): Course {
  const { kept, left } = breakCircles(course.relations.filter(isPrerequisite));
  if (left.length === 0) return course;
  const staying = new Set(kept);
  return {
    ...course,
    relations: course.relations.filter((relation) => !isPrerequisite(relation) || staying.has(relation)),
    opened: [...(course.opened ?? []), ...left],
  };
}
