/** "Put these ideas in order": a chain of the graph in which each is defined by the one before, by names alone. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { pageOf } from "./course-text.ts";
import { areEitherFirst } from "./either-first.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { hasKin, tellingStems } from "./kin.ts";
import { conceptNames, usesName } from "./names.ts";
import { overlappingConcepts } from "./neighbours.ts";

const LENGTH = 3;

const definitionOf = (graph: CourseGraph, { id }: Concept): string =>
  graph
    .sectionOf(id, "definition")
    .map(({ markdown }) => portableLinks(markdown))
    .join("\n");

/** Whether a concept can stand before those: needed by the next, and by its page and theirs after none of them. */
function goesBefore(graph: CourseGraph, concept: Concept, chain: readonly Concept[]): boolean {
  const [next] = chain;
  const stems = tellingStems(concept.title);
  const overlapping = overlappingConcepts(graph, concept.id);
  return (
    next !== undefined &&
    usesName(definitionOf(graph, next), conceptNames(concept)) &&
    chain.every(
      (later) =>
        !overlapping.has(later.id) &&
        !areEitherFirst(graph, concept.id, later.id) &&
        !usesName(pageOf(graph, concept.id), conceptNames(later)) &&
        // "Image" and "image filter" are in order by their names.
        ![...tellingStems(later.title)].some((term) => hasKin(stems, term)),
    )
  );
}

/** The longest way down of the length, the needs that rest on most first. Cost O(needs ^ length) at worst. */
function chainTo(graph: CourseGraph, chain: readonly Concept[]): readonly Concept[] | undefined {
  if (chain.length === LENGTH) return chain;
  const [next] = chain;
  const needs = (next ? graph.prerequisitesOf(next.id) : [])
    .flatMap(({ source }) => graph.concept(source) ?? [])
    .sort((a, b) => graph.ancestorsOf(b.id).size - graph.ancestorsOf(a.id).size || (a.id < b.id ? -1 : 1));
  for (const need of needs) {
    const found = goesBefore(graph, need, chain) ? chainTo(graph, [need, ...chain]) : undefined;
    if (found) return found;
  }
  return undefined;
}

export const chainItems: ItemMaker = (graph, concept) => {
  const chain = chainTo(graph, [concept]);
  if (!chain) return [];
  return [
    {
      kind: "order",
      id: itemId(concept, "chain"),
      concept: concept.id,
      prompt: { type: "chained" },
      steps: chain.map(({ title }) => title),
      passages: chain.flatMap(({ id }) => graph.sectionOf(id, "definition").map((passage) => passage.id)),
    },
  ];
};
