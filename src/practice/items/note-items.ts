/** A question that an answer note answers, to be answered in one's head: with no choices, none can be right or tell. */
import type { AnswerNote } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { parseMarkdown } from "../../markdown/parse.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";

/** Characters. What is longer, or a table or a program, is no answer that one has in one's head. */
const LONGEST = 420;
const SHORTEST = 40;
/** Reasons and consequences are understood; a definition, an example or a count has items of its own. */
const kinds: readonly AnswerNote["kind"][] = ["why", "what-if", "is-it-true", "confusion", "when", "how"];

const byConcept = new WeakMap<CourseGraph, ReadonlyMap<ConceptId, readonly AnswerNote[]>>();

/** Notes whose question the course doesn't ask itself: a card of a deck is a quiz item and a note. */
function notesOf(graph: CourseGraph, concept: ConceptId): readonly AnswerNote[] {
  const before = byConcept.get(graph);
  if (before) return before.get(concept) ?? [];
  const { notes, quiz } = graph.course;
  const asked = new Set(quiz.map(({ question }) => question));
  const known = groupBy(
    notes.filter(({ question }) => !asked.has(question)),
    (note) => note.concept,
  );
  byConcept.set(graph, known);
  return known.get(concept) ?? [];
}

const isSaid = (markdown: string): boolean =>
  markdown.length >= SHORTEST &&
  markdown.length <= LONGEST &&
  parseMarkdown(markdown).blocks.every(({ type }) => type === "paragraph" || type === "list");

/** One a concept, of the first kind that it has: a deck is long enough. */
export const noteItems: ItemMaker = (graph, concept) => {
  const notes = notesOf(graph, concept.id).filter(({ passage }) => isSaid(graph.passage(passage)?.markdown ?? ""));
  const [note] = kinds.flatMap((kind) => notes.find((each) => each.kind === kind) ?? []);
  if (!note) return [];
  return [
    {
      kind: "recall",
      id: itemId(concept, "note", note.id.slice(note.id.indexOf("/") + 1)),
      concept: concept.id,
      prompt: { type: "question", markdown: portableLinks(note.question) },
      answer: portableLinks(graph.passage(note.passage)?.markdown ?? ""),
      passages: [note.passage],
    },
  ];
};
