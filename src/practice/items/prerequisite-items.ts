/** "Which of these is needed first?" and "Which of these builds on it?": one step of the graph among concepts it doesn't join. */
import type { Concept, Relation } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { ChoiceItem } from "../../domain/practice-item.ts";
import { definitionText, pageOf } from "./course-text.ts";
import { repeatsQuestion } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { conceptNames, namesOverlap, usesName } from "./names.ts";
import { neighboursOf, overlappingConcepts } from "./neighbours.ts";

const CHOICES = 3;

const namesOf = (graph: CourseGraph, id: ConceptId): readonly string[] => {
  const concept = graph.concept(id);
  return concept ? conceptNames(concept) : [];
};

type Step = Pick<ChoiceItem, "id" | "prompt"> & {
  readonly relation: Relation;
  /** The concept at the other end of the relation. */
  readonly answer: ConceptId;
  /** Those one step the other way: the likeliest mistakes. */
  readonly opposite: readonly ConceptId[];
  /** Whether it would be right as well. */
  readonly isToo: (other: ConceptId) => boolean;
  /** Whether its place in the graph says that it isn't, whatever the pages mention. */
  readonly isSurelyNot: (other: ConceptId) => boolean;
  /** Whether the page of one mentions what would make the other right. */
  readonly mayBeToo: (other: Concept) => boolean;
  readonly why: "needs-it" | "needed-by";
};

export const prerequisiteItems: ItemMaker = (graph, concept) => {
  const { id, nameInText: name } = concept;
  const needs = graph.prerequisitesOf(id);
  const unlocks = [...graph.dependentsOf(id)].sort((a, b) => b.weight - a.weight);
  const [need] = needs;
  const [unlock] = unlocks;
  return [
    ...stepItem(
      graph,
      concept,
      need && {
        id: itemId(concept, "needed-first"),
        prompt: { type: "needed-first", name },
        relation: need,
        answer: need.source,
        opposite: unlocks.map(({ target }) => target),
        isToo: (other) => graph.ancestorsOf(id).has(other),
        isSurelyNot: (other) => graph.ancestorsOf(other).has(id),
        mayBeToo: (other) => usesName(pageOf(graph, id), conceptNames(other)),
        why: "needs-it",
      },
    ),
    ...stepItem(
      graph,
      concept,
      unlock && {
        id: itemId(concept, "builds-on"),
        prompt: { type: "builds-on", name },
        relation: unlock,
        answer: unlock.target,
        opposite: needs.map(({ source }) => source),
        isToo: (other) => graph.ancestorsOf(other).has(id),
        isSurelyNot: (other) => graph.ancestorsOf(id).has(other),
        mayBeToo: (other) =>
          [id, unlock.target].some((name) => usesName(pageOf(graph, other.id), namesOf(graph, name))),
        why: "needed-by",
      },
    ),
  ];
};

function stepItem(graph: CourseGraph, concept: Concept, step: Step | undefined): readonly ChoiceItem[] {
  const right = step && graph.concept(step.answer);
  if (!right || namesOverlap(conceptNames(right), conceptNames(concept))) return [];
  const overlapping = overlappingConcepts(graph, concept.id);
  // What one uses again elsewhere could be said to build on it.
  const transfers = new Set(
    graph
      .relatedTo(concept.id)
      .flatMap(({ source, target, type }) => (type === "near_transfer" ? [source, target] : [])),
  );
  const mayBeRight = (other: Concept): boolean => transfers.has(other.id) || step.mayBeToo(other);
  const candidates = [...step.opposite.flatMap((id) => graph.concept(id) ?? []), ...neighboursOf(graph, concept)];
  const wrong = [...new Set(candidates)]
    .filter(({ id }) => id !== right.id && !step.isToo(id) && !overlapping.has(id))
    .filter((other) => step.isSurelyNot(other.id) || !mayBeRight(other))
    // Its name in the question's own would be right enough for many.
    .filter((other) => [right, concept].every((one) => !namesOverlap(conceptNames(other), conceptNames(one))))
    .slice(0, CHOICES);
  const titles = wrong.map(({ title }) => title);
  if (wrong.length === 0 || repeatsQuestion(concept.title, right.title, titles)) return [];
  return [
    {
      kind: "choice",
      id: step.id,
      concept: concept.id,
      prompt: step.prompt,
      answer: right.title,
      because: step.relation.reason,
      wrong: wrong.map((other) => ({
        text: other.title,
        why: step.opposite.includes(other.id)
          ? { type: step.why, name: other.title, goal: concept.nameInText }
          : { type: "unrelated", name: other.title, definition: definitionText(graph, other) },
      })),
      passages: graph.sectionOf(concept.id, "definition").map(({ id }) => id),
    },
  ];
}
