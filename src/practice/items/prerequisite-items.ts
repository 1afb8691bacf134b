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
import { touchesOn } from "./touching.ts";

const CHOICES = 3;
const FEWEST = 2;
/** How many times as much as a wrong choice a concept may rest on: a set or a number would be told from afar. */
const BASIC = 3;

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
  /** Whether the page of one mentions what would make the other right, or its place in the graph leaves that open. */
  readonly mayBeToo: (other: Concept) => boolean;
  readonly why: "needs-it" | "needed-by";
};

export const prerequisiteItems: ItemMaker = (graph, concept) => {
  const { id, nameInText: name } = concept;
  const needs = graph.prerequisitesOf(id);
  const unlocks = [...graph.dependentsOf(id)].sort((a, b) => b.weight - a.weight);
  // What rests on no more than a concept does could hardly build on it, and what rests on no less hardly be needed for it.
  const level = (of: ConceptId): number => graph.ancestorsOf(of).size;
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
        mayBeToo: (other) => level(other.id) < level(id) || touchesOn(graph, pageOf(graph, id), other),
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
        mayBeToo: (other) =>
          level(other.id) > level(id) ||
          level(other.id) * BASIC < level(id) ||
          touchesOn(graph, pageOf(graph, other.id), concept) ||
          usesName(pageOf(graph, other.id), namesOf(graph, unlock.target)),
        why: "needed-by",
      },
    ),
  ];
};

/** What it rests on, what rests on it, and what rests on the same: nothing else would be taken for a step of its way. */
function closeTo(graph: CourseGraph, id: ConceptId): ReadonlySet<ConceptId> {
  const needs = graph.prerequisitesOf(id).map(({ source }) => source);
  const unlocks = graph.dependentsOf(id).map(({ target }) => target);
  const beside = needs.flatMap((need) => graph.dependentsOf(need).map(({ target }) => target));
  const after = unlocks.flatMap((unlock) => graph.dependentsOf(unlock).map(({ target }) => target));
  return new Set([...graph.ancestorsOf(id), ...unlocks, ...beside, ...after]);
}

function stepItem(graph: CourseGraph, concept: Concept, step: Step | undefined): readonly ChoiceItem[] {
  const right = step && graph.concept(step.answer);
  if (!right || namesOverlap(conceptNames(right), conceptNames(concept))) return [];
  const overlapping = overlappingConcepts(graph, concept.id);
  // Of two that the course sets beside each other either could be taught first.
  const beside = new Set([
    ...[concept, right].flatMap(({ id }) => graph.relatedTo(id)).flatMap(({ source, target }) => [source, target]),
    ...(graph.course.meta.eitherFirst ?? []).filter((pair) => pair.includes(concept.id)).flat(),
  ]);
  const close = closeTo(graph, concept.id);
  const candidates = [...step.opposite.flatMap((id) => graph.concept(id) ?? []), ...neighboursOf(graph, concept)];
  const wrong = [...new Set(candidates)]
    .filter(({ id }) => close.has(id) && id !== right.id && !step.isToo(id) && !overlapping.has(id))
    .filter((other) => !beside.has(other.id) && !step.mayBeToo(other))
    // Its name in the question's own would be right enough for many.
    .filter((other) => [right, concept].every((one) => !namesOverlap(conceptNames(other), conceptNames(one))))
    .slice(0, CHOICES);
  const titles = wrong.map(({ title }) => title);
  if (wrong.length < FEWEST || repeatsQuestion(concept.title, right.title, titles)) return [];
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
