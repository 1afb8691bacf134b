/** Concepts close enough to a concept to be mistaken for it, closest first, and which of them it truly is as well. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { shuffledBy } from "./chance.ts";
import { definitionText } from "./course-text.ts";
import { conceptNames, namesOverlap, usesName } from "./names.ts";
import { sortOf, sortOfName } from "./sorts.ts";

/** Relations by which what is said of one concept may be true of the other. */
const shares = new Set(["is_a", "part_of", "encompasses"]);

/** Everything a concept is a kind or part of, however far, and everything that is a kind or part of it. */
export function overlappingConcepts(graph: CourseGraph, id: ConceptId): ReadonlySet<ConceptId> {
  const found = new Set<ConceptId>();
  for (const way of ["up", "down"] as const) {
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const { source, target, type } of graph.relatedTo(next)) {
        const [from, to] = way === "up" ? [source, target] : [target, source];
        if (!shares.has(type) || from !== next || found.has(to)) continue;
        found.add(to);
        waiting.push(to);
      }
  }
  found.delete(id);
  return found;
}

/** Whether one is used again in the other: what is said of one is then often said of both. */
export const areTransfers = (graph: CourseGraph, a: ConceptId, b: ConceptId): boolean =>
  graph.relatedTo(a).some(({ source, target, type }) => type === "near_transfer" && (source === b || target === b));

/** Whether the name of one may also be right where the other's is: then neither may stand as a wrong choice. */
export function mayBeTrue(
  graph: CourseGraph,
  concept: Concept,
  other: Concept,
  overlapping = overlappingConcepts(graph, concept.id),
): boolean {
  return (
    concept.id === other.id ||
    overlapping.has(other.id) ||
    areTransfers(graph, concept.id, other.id) ||
    namesOverlap(conceptNames(concept), conceptNames(other)) ||
    usesName(definitionText(graph, concept), conceptNames(other)) ||
    usesName(definitionText(graph, other), conceptNames(concept))
  );
}

/** Related ones first, then those of the same kind, then of the same topic; no one twice. */
export function neighboursOf(graph: CourseGraph, concept: Concept): readonly Concept[] {
  const related = graph.relatedTo(concept.id);
  const beside = related.map(({ source, target }) => (source === concept.id ? target : source));
  const parents = related.flatMap(({ source, target, type }) =>
    type === "is_a" && source === concept.id ? [target] : [],
  );
  const sameKind = parents.flatMap((parent) =>
    graph
      .relatedTo(parent)
      .flatMap(({ source, target, type }) => (type === "is_a" && target === parent ? [source] : [])),
  );
  const sameTopic = graph.course.concepts.filter(({ topic }) => topic === concept.topic).map(({ id }) => id);
  const mixed = (ids: readonly ConceptId[]): ConceptId[] => shuffledBy(ids, concept.id, (id) => id);
  const ids = new Set([...mixed(beside), ...mixed(sameKind), ...mixed(sameTopic)]);
  ids.delete(concept.id);
  return [...ids].flatMap((id) => graph.concept(id) ?? []);
}

/** Those that can stand as wrong choices, one after another: few are needed, and each takes time to judge. */
export function* strangersOf(graph: CourseGraph, concept: Concept): Generator<Concept> {
  const overlapping = overlappingConcepts(graph, concept.id);
  for (const other of neighboursOf(graph, concept)) if (!mayBeTrue(graph, concept, other, overlapping)) yield other;
}

/** So many are looked at for one that is no longer than the name. */
const MOST_FOUND = 8;

/** Wrong choices of the same sort, no two of which may mean the same: else neither of these two could be right. */
export function firstStrangers(graph: CourseGraph, concept: Concept, count: number): readonly Concept[] {
  const sort = sortOf(graph, concept);
  const found: Concept[] = [];
  if (sort === undefined) return found;
  const named = sortOfName(concept);
  for (const other of strangersOf(graph, concept)) {
    // "A/B testing" is no curve, whatever its definition begins with.
    if (named !== undefined && (sortOfName(other) ?? named) !== named) continue;
    if (sortOf(graph, other) !== sort || found.some((each) => mayBeTrue(graph, each, other))) continue;
    found.push(other);
    if (found.length === MOST_FOUND) break;
  }
  // The shortest name of all would be picked by whoever guesses.
  const isShort = ({ title }: Concept): boolean => title.length <= concept.title.length;
  const first = found.slice(0, count);
  const short = first.some(isShort) ? undefined : found.slice(count).find(isShort);
  return short === undefined ? first : [...first.slice(0, -1), short];
}
