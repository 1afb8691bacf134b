/** "Which of these answers the question?": an answer note's answer among those to other questions of its kind. */
import type { AnswerNote, Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { firstSentenceOf } from "./course-text.ts";
import { givesAway, sharedWords, standsOutByOpening } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { conceptNames, usesName } from "./names.ts";
import { neighboursOf, overlappingConcepts } from "./neighbours.ts";

const CHOICES = 3;
/** Answers that share more of their words than this may say the same. */
const ALIKE = 0.25;
/** What asks for a whole course of action; the least share of the answer that its first sentence must then be. */
const asksForAll = /\b(?:steps?|in short|in simple words|works?)\b/i;
const LEAST_SHARE = 0.4;
/**
 * Kinds whose answers fit their question alone: "when" and "is it true" are answered alike all over a course, and a
 * symptom has more causes than the one that its note names.
 */
const kinds = new Set<AnswerNote["kind"]>(["why", "how", "what-if"]);

const notesByConcept = new WeakMap<CourseGraph, ReadonlyMap<string, readonly AnswerNote[]>>();

function notesOf(graph: CourseGraph, { id }: Concept): readonly AnswerNote[] {
  let known = notesByConcept.get(graph);
  if (!known) {
    const made = new Map<string, AnswerNote[]>();
    for (const note of graph.course.notes) made.set(note.concept, [...(made.get(note.concept) ?? []), note]);
    known = made;
    notesByConcept.set(graph, made);
  }
  return known.get(id) ?? [];
}

const answerOf = (graph: CourseGraph, { passage }: AnswerNote): string =>
  firstSentenceOf(graph.passage(passage)?.markdown ?? "");

/** "Start with a complete assignment." is where an answer begins, and other methods begin so as well. */
const isOnlyABeginning = (graph: CourseGraph, { question, passage }: AnswerNote, first: string): boolean =>
  asksForAll.test(question) && first.length < LEAST_SHARE * (graph.passage(passage)?.markdown.length ?? 0);

/** A sentence that names what it is about would tell where it belongs. */
const isNameless = (text: string, concepts: readonly Concept[]): boolean =>
  !concepts.some((concept) => usesName(text, conceptNames(concept)));

export const noteItems: ItemMaker = (graph, concept) => {
  const overlapping = overlappingConcepts(graph, concept.id);
  const near = [concept, ...neighboursOf(graph, concept).slice(0, 8)];
  const others = near.flatMap((of) => notesOf(graph, of).map((note) => ({ note, of })));
  return notesOf(graph, concept).flatMap((note) => {
    const answer = answerOf(graph, note);
    if (!kinds.has(note.kind) || answer === "" || !isNameless(answer, [concept])) return [];
    if (isOnlyABeginning(graph, note, answer)) return [];
    const wrong = others
      .filter(({ note: other, of }) => {
        const text = answerOf(graph, other);
        return (
          other !== note &&
          // What is said of a kind of it may be true of it.
          !overlapping.has(of.id) &&
          // Two reasons for one thing can both be right.
          (note.kind !== "why" || of.id !== concept.id) &&
          other.kind === note.kind &&
          !other.with.includes(concept.id) &&
          text !== "" &&
          isNameless(text, [of, concept]) &&
          sharedWords(text, answer) <= ALIKE &&
          sharedWords(other.question, note.question) <= 0.5 &&
          sharedWords(text, note.question) <= ALIKE
        );
      })
      .slice(0, CHOICES)
      .map(({ note: other }) => ({
        text: answerOf(graph, other),
        why: { type: "answers-other" as const, question: other.question },
      }));
    if (wrong.length < 2) return [];
    const texts = wrong.map(({ text }) => text);
    if (givesAway(note.question, answer, texts) || standsOutByOpening(answer, texts)) return [];
    return [
      {
        kind: "choice" as const,
        id: itemId(concept, "answer", note.id.slice(note.id.indexOf("/") + 1)),
        concept: concept.id,
        prompt: { type: "answered-by" as const, question: note.question },
        answer,
        wrong,
        passages: [note.passage],
      },
    ];
  });
};
