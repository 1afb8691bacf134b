/** The questions a course asks itself. */
import type { ItemMaker } from "./item-maker.ts";

export const authoredItems: ItemMaker = (graph, { id }) =>
  graph.course.quiz
    .filter(({ concept }) => concept === id)
    .map(({ id: item, concept, question, answer, wrong, passages }) => ({
      kind: "choice",
      id: item,
      concept,
      prompt: { type: "question", markdown: question },
      answer,
      wrong: wrong.map(({ text, why }) => ({ text, why: { type: "text", markdown: why } })),
      passages,
    }));
