import { beforeAll, expect, test } from "vitest";
import { translateQuestion } from "../../../src/question/translate-question.ts";
import { buildRetrievalIndex, type RetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { makeCourse } from "../../support/course.ts";

let index: RetrievalIndex;
beforeAll(async () => {
  const course = await makeCourse([
    { id: "return", title: "Return" },
    { id: "word-error-rate", title: "Word error rate", aliases: ["WER"] },
    { id: "softmax", title: "Softmax" },
  ]);
  const concepts = course.concepts.map((concept) => ({ ...concept, everyday: concept.title === "Return" }));
  index = buildRetrievalIndex({ ...course, concepts });
});

test.each([
  ["was ist softmax und wie funktioniert das", "softmax"],
  ["was ist die return", "return"],
  ["was bedeutet die wer und was ist das", ""],
  ["wer hat die bundesliga gewonnen und wann war das", ""],
  ["was ist die vlookup return und wie ist das", ""],
])("%s names %j", (question, name) => {
  const translated = translateQuestion(index, question);
  expect(translated?.language.tag).toBe("de");
  expect(translated?.question.toLowerCase() ?? "-").toContain(name);
  if (name === "") expect(translated?.question).toBe("");
});
