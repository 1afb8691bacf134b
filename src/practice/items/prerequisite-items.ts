/** "Which of these is needed first?" and "Which of these builds on it?": one step of the graph among steps the other way. */
import type { Concept, Relation } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { ChoiceItem } from "../../domain/practice-item.ts";
import { pageOf } from "./course-text.ts";
import { areEitherFirst, leansOn } from "./either-first.ts";
import { isAloneIn, isOddOne, isOutermost, repeatsQuestion } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { conceptNames, namesOverlap, usesName } from "./names.ts";
import { overlappingConcepts } from "./neighbours.ts";

const CHOICES = 3;
const FEWEST = 2;
/** How many times as much as a wrong choice a concept may rest on: a set or a number would be told from afar. */
const BASIC = 3;
/** And the right one as much less than every wrong one. */
const FAR_BELOW = 6;

type Step = Pick<ChoiceItem, "id" | "prompt"> & {
  readonly relation: Relation;
  /** The concept at the other end of the relation. */
  readonly answer: ConceptId;
  /**
   * All that lie the other way, nearest first. Nothing else stands as a wrong choice: of two that no step joins either
   * may be taught first, whatever the graph lacks.
   */
  readonly opposite: readonly Concept[];
  readonly why: "needs-it" | "needed-by";
};

/** All that build on a concept, however far: nearest first. Cost O(steps below it). */
function descendantsOf(graph: CourseGraph, id: ConceptId): readonly ConceptId[] {
  const found = new Set([id]);
  for (const each of found) for (const { target } of graph.dependentsOf(each)) found.add(target);
  found.delete(id);
  return [...found];
}

/** All that it rests on, what rests on most first: a set or a number would be told from afar. */
function ancestorsOf(graph: CourseGraph, id: ConceptId): readonly ConceptId[] {
  const level = (of: ConceptId): number => graph.ancestorsOf(of).size;
  return [...graph.ancestorsOf(id)]
    .filter((other) => level(other) * BASIC >= level(id))
    .sort((a, b) => level(b) - level(a) || (a < b ? -1 : 1));
}

export const prerequisiteItems: ItemMaker = (graph, concept) => {
  const { id, nameInText: name } = concept;
  const [need] = graph.prerequisitesOf(id);
  const [unlock] = [...graph.dependentsOf(id)].sort((a, b) => b.weight - a.weight);
  const concepts = (ids: readonly ConceptId[]): readonly Concept[] => ids.flatMap((each) => graph.concept(each) ?? []);
  return [
    ...stepItem(
      graph,
      concept,
      need && {
        id: itemId(concept, "needed-first"),
        prompt: { type: "needed-first", name },
        relation: need,
        answer: need.source,
        opposite: concepts(descendantsOf(graph, id)).filter((other) => leansOn(graph, other, concept)),
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
        opposite: concepts(ancestorsOf(graph, id)).filter((other) => leansOn(graph, concept, other)),
        why: "needed-by",
      },
    ),
  ];
};

/** "XGBoost", "T5": written as products are. */
const isProduct = (title: string): boolean => /\p{Ll}\p{Lu}|\d|\p{Lu}{3}/u.test(title);

/** The nearest, the last of them so that the right one is neither the longest nor the shortest, where there is one. */
function aroundLength(open: readonly Concept[], right: Concept): readonly Concept[] {
  const first = open.slice(0, CHOICES - 1);
  const rest = open.slice(CHOICES - 1);
  const isAmong = (other: Concept): boolean =>
    !isOutermost(
      right.title,
      [...first, other].map(({ title }) => title),
      0,
    );
  const last = rest.find(isAmong) ?? rest[0];
  return last ? [...first, last] : first;
}

/** What rests on so much less than all the others is told by its level: "Set" beside "GPU". */
function isFarBelow(graph: CourseGraph, lower: readonly Concept[], higher: readonly Concept[]): boolean {
  const levels = (of: readonly Concept[]): readonly number[] => of.map(({ id }) => graph.ancestorsOf(id).size);
  return Math.max(...levels(lower)) * FAR_BELOW < Math.min(...levels(higher));
}

function stepItem(graph: CourseGraph, concept: Concept, step: Step | undefined): readonly ChoiceItem[] {
  const right = step && graph.concept(step.answer);
  if (!right || namesOverlap(conceptNames(right), conceptNames(concept))) return [];
  const [earlier, later] = step.why === "needs-it" ? [right, concept] : [concept, right];
  if (!usesName(pageOf(graph, later.id), conceptNames(earlier))) return [];
  const overlapping = overlappingConcepts(graph, concept.id);
  // What it is a kind of is told by its name: "distribution".
  if (overlapping.has(right.id) || areEitherFirst(graph, concept.id, right.id)) return [];
  // Of two that the course sets beside each other either could be taught first.
  const beside = new Set(
    [concept, right].flatMap(({ id }) => graph.relatedTo(id)).flatMap(({ source, target }) => [source, target]),
  );
  const open = step.opposite
    .filter(({ id }) => !beside.has(id) && !overlapping.has(id) && !areEitherFirst(graph, concept.id, id))
    // Its name in the question's own would be right enough for many.
    .filter((other) => [right, concept].every((one) => !namesOverlap(conceptNames(other), conceptNames(one))));
  const wrong = aroundLength(open, right);
  const titles = wrong.map(({ title }) => title);
  if (wrong.length < FEWEST || repeatsQuestion(concept.title, right.title, titles)) return [];
  if (isFarBelow(graph, step.why === "needs-it" ? [right] : wrong, step.why === "needs-it" ? wrong : [right]))
    return [];
  // The only one of its field, the longest or shortest, the only product's name, or the only one without a shared word.
  if (right.topic === concept.topic && !wrong.some(({ topic }) => topic === right.topic)) return [];
  if (isOutermost(right.title, titles, 0) || isAloneIn(right.title, titles, isProduct) || isOddOne(right.title, titles))
    return [];
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
        why: { type: step.why, name: other.title, goal: concept.nameInText },
      })),
      passages: graph.sectionOf(concept.id, "definition").map(({ id }) => id),
    },
  ];
}
