/** The questions a course asks itself; one without wrong choices, as a flashcard asks, is answered in one's head. */
import type { QuizItem } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import type { ItemMaker } from "./item-maker.ts";

/** A deck of flashcards can ask tens of thousands. */
const byConcept = new WeakMap<CourseGraph, ReadonlyMap<string, readonly QuizItem[]>>();

function quizOf(graph: CourseGraph, concept: string): readonly QuizItem[] {
  const known = byConcept.get(graph) ?? groupBy(graph.course.quiz, (item) => item.concept);
  byConcept.set(graph, known);
  return known.get(concept) ?? [];
}

function toItem({ id, concept, question, answer, wrong, passages }: QuizItem): PracticeItem {
  const asked = { id, concept, prompt: { type: "question", markdown: question }, answer, passages } as const;
  if (wrong.length === 0) return { kind: "recall", ...asked };
  return {
    kind: "choice",
    ...asked,
    wrong: wrong.map(({ text, why }) => ({ text, why: { type: "text", markdown: why } })),
  };
}

export const authoredItems: ItemMaker = (graph, { id }) => quizOf(graph, id).map(toItem);
