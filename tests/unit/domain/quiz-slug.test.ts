import fc from "fast-check";
import { expect, it } from "vitest";
import { quizSlug } from "../../../src/domain/quiz-slug.ts";

it.each([
  [
    "What happens to a softmax output if the same number is added to all?",
    "what-happens-to-a-softmax-output-if-the-same-number-is-added",
  ],
  ["Naïve Bayes’ assumption?", "naive-bayes-assumption"],
  ["???", "question"],
  ["什么是向量？", "什么是向量"],
])("%s is named %s", (question, slug) => expect(quizSlug(question)).toBe(slug));

it("a name is short and plain, whatever the question", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (question) => {
      expect(quizSlug(question)).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
      expect(quizSlug(question).length).toBeLessThanOrEqual(60);
    }),
  );
});
