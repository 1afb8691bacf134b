/** What computes is loaded for questions that bear marks of it: none that it answers may lack them. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { mayBeComputed } from "../../../../src/answer/computed/marks.ts";
import { compute } from "../../../../src/answer/numeric/compute.ts";

const readLines = (file: string): { readonly question: string }[] =>
  fs
    .readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { question: string });
const questionsIn = (file: string): string[] =>
  readLines(`tests/eval/questions/${file}.jsonl`).map(({ question }) => question);
/** Whatever the tests of the shapes ask. */
const testsOfShapes = fs
  .readdirSync("tests/unit/answer/numeric")
  .flatMap((file) => [
    ...fs.readFileSync(`tests/unit/answer/numeric/${file}`, "utf8").matchAll(/"([^"\\\n]+)"|'([^'\\\n]+)'/g),
  ])
  .map(([, double, single]) => double ?? single ?? "");

describe("a question that is computed", () => {
  it("bears marks of it, wherever the tests have one", () => {
    const asked = ["numeric", "held-out-numeric", "development", "held-out"].flatMap(questionsIn);
    const computed = [...asked, ...testsOfShapes].filter((question) => compute(question).length > 0);
    expect(computed.length).toBeGreaterThan(500);
    expect(computed.filter((question) => !mayBeComputed(question))).toEqual([]);
  });
});

describe("a question that asks for no result", () => {
  it.each([
    "what is softmax?",
    "L2 regularization vs dropout",
    "how does word2vec work",
    "u-net or mask r-cnn?",
    "i don't get what a kernel is, can u explain",
    "is k-means sensitive to scaling?",
  ])("“%s” loads nothing", (question) => {
    expect(mayBeComputed(question)).toBe(false);
  });

  it("is left alone but for one in five", () => {
    const asked = questionsIn("development");
    expect(asked.filter(mayBeComputed).length).toBeLessThan(asked.length / 5);
  });
});
