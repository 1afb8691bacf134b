/** Worked examples with their end left out: what is asked is right, not shown before, and can be worked out. */
import { expect, test } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { fade } from "../../../src/practice/items/worked/fade.ts";
import { findSteps } from "../../../src/practice/items/worked/find-steps.ts";
import { texValue } from "../../../src/practice/items/worked/tex-value.ts";
import { workedItems } from "../../../src/practice/items/worked-items.ts";
import { toTask } from "../../../src/practice/to-task.ts";
import { makeCourse } from "../../support/course.ts";

const perplexity =
  "A model gives four tokens a product of $0.5 \\cdot 0.25 \\cdot 0.1 \\cdot 0.8 = 0.01$. The root is $\\sqrt{0.01} = 0.1$, so the perplexity is $1/0.1 = 10$ here.";

const itemOf = async (markdown: string) => {
  const sections = { "Worked example": markdown };
  const graph = new CourseGraph(await makeCourse([{ id: "sample", title: "Sample", sections }]));
  const [concept] = graph.course.concepts;
  if (!concept) throw new Error("the course has no concept");
  return { graph, items: workedItems(graph, concept) };
};

test.each([
  ["3 \\cdot 4 - 2", 10],
  ["\\frac{1}{2}(3 + 5)", 4],
  ["2\\sqrt{16}", 8],
  ["12{,}288 + 1\\,000", 13_288],
  ["\\tfrac12 \\cdot 6", 3],
  ["e^{0} + \\ln 1", 1],
  ["\\log_2 8", 3],
  ["-2 \\cdot \\left(1 - 4\\right)", 6],
])("the formula %s comes to %d", (tex, value) => expect(texValue(tex)).toBeCloseTo(value, 9));

test.each(["2x + 1", "\\sum_i 3", "P(A)", "3 +"])("%s is no number", (tex) => expect(texValue(tex)).toBeUndefined());

test("first the last reckoning is left out, then the step it rests on", () => {
  const { source, steps } = findSteps(perplexity);
  const stages = fade(source, steps);
  expect(stages[0]).toMatch(/\$\\sqrt\{0\.01\} = 0\.1\$, so the perplexity is \$\\boxed\{\\,\?\\,\}\$ here$/);
  expect(stages[1]).toMatch(/The root is \$\\boxed\{\\ldots\}\$, so the perplexity is \$\\boxed/);
});

test("what can't be worked out from the rest is not asked: numbers that stand nowhere else", () => {
  const { source, steps } = findSteps("The share is $3/4 = 0.75$. The loss is $0.75 \\cdot 8 = 6$.");
  expect(fade(source, steps)).toEqual([]);
});

test("one of several results is not asked, since nothing but its reckoning says which it is", () => {
  const text = "Of 5, 4 and 2 of each class there are $5 + 4 = 9$. The recall by class is $4/5 = 0.8$, $2/4 = 0.5$.";
  const { source, steps } = findSteps(text);
  expect(fade(source, steps.slice(0, 2))).toEqual([]);
});

const stagesOf = (text: string): readonly string[] => {
  const { source, steps } = findSteps(text);
  return fade(source, steps);
};

test.each([
  [
    "another formula is added to it",
    "There are 4 maps of 9 weights. Separable: $4 \\cdot 9 = 36$ plus $9 \\cdot 9 = 81$.",
  ],
  ["a label names no thing", "It has 4 and 9. First part: $4 \\cdot 9 = 36$."],
  ["a verb leaves open of what", "From 4 and 9 the output matrix has $4 \\cdot 9 = 36$."],
  ["the base of the logarithm would be hidden", "Of 8 sides each is as likely. The entropy is $\\log_2 8 = 3$."],
  ["a power would be hidden", "The side is 5. The term is $5^2 = 25$."],
  ["what is meant isn't said", "Both 4 and 9 count. This is $4 \\cdot 9 = 36$."],
  [
    "the rest of the sentence holds a number of it",
    "Edges of 3 and 7. The share is $1 - 3/7 = 0.571$ of all, of 7 in a row.",
  ],
  ["a bracket is named by its place alone", "From 4 and 9 the bracket is $4 \\cdot 9 = 36$."],
])("nothing is asked where %s", (_, text) => expect(stagesOf(text)).toEqual([]));

test("a sum that stands before the result is hidden whole, letters or none", () => {
  const [first] = stagesOf(
    "From $(2, 1)$ and $(-1, 3)$, with 4 and 5, the image is $4 (2, 1) + 5 (-1, 3) = (8, 4) + (-5, 15) = (3, 19)$.",
  );
  expect(first).toMatch(/the image is \$\\boxed\{\\,\?\\,\}\$$/);
});

test.each([
  ["a name", "The sides are 4 and 9. The area is $4 \\cdot 9 = 36$."],
  ["a label", "The sides are 4 and 9. Area: $4 \\cdot 9 = 36$."],
  ["a unit", "The sides are 4 and 9. The table has $4 \\cdot 9 = 36$ cells."],
  ["the line before it", "With 4, 9, 5 and 6. As a verb: $4 \\cdot 9 = 36$. As a noun: $5 \\cdot 6 = 30$."],
  ["the unit of information", "Of 8 sides each is as likely. The entropy in bits is $\\log_2 8 = 3$."],
])("its reckoning goes where %s says what is asked", (_, text) =>
  expect(stagesOf(text).at(-1)).toMatch(/(?:\$)\\boxed\{\\,\?\\,\}\$/),
);

test("the answer is the number that the example comes to, whose reckoning is the reason", async () => {
  const { items } = await itemOf(perplexity);
  expect(items).toMatchObject([
    { kind: "number", answer: 10, because: "$1/0.1 = 10$", prompt: { type: "worked", name: "Sample" } },
  ]);
  expect(items[0]?.passages).toHaveLength(1);
});

test("a result that stands in the example before is not asked for", async () => {
  expect(
    (await itemOf(`Ten tokens: 10. ${perplexity}`)).items.map((item) => item.kind === "number" && item.answer),
  ).not.toContain(10);
});

test("a formula that the course got wrong is not asked for", async () => {
  expect((await itemOf("First $1 + 1 = 2$. From 7 and 8 the sum is $7 + 8 = 16$.")).items).toEqual([]);
});

test("several numbers are chosen among others that differ in one of them", async () => {
  const { items } = await itemOf(
    "The sum is $4 + 5 = 9$. With 3, 5 and 7 the step is $(2 \\cdot 5, 3 \\cdot 7) = (10, 21)$.",
  );
  expect(items).toMatchObject([{ kind: "choice", answer: "$(10, 21)$" }]);
  const [item] = items;
  if (item?.kind !== "choice") throw new Error("nothing to choose");
  expect(item.wrong.length).toBeGreaterThan(1);
  for (const { text } of item.wrong) expect(text).not.toBe(item.answer);
});

test("less is shown after each right answer in a row, and all but the end again after a wrong one", async () => {
  const { graph, items } = await itemOf(perplexity);
  const [item] = items;
  if (item?.prompt.type !== "worked") throw new Error("no worked example");
  const shown = (inARow: number): string => {
    const { prompt } = toTask(graph, item, { reviews: 5, inARow }).item;
    return prompt.type === "worked" ? prompt.markdown : "";
  };
  const { markdown, fading } = item.prompt;
  expect(fading.length).toBeGreaterThan(0);
  expect([0, 1, 9].map(shown)).toEqual([markdown, fading[0], fading.at(-1)]);
});

test("a result between two numbers beside it, or as near to one as an answer may be, is not asked for", async () => {
  const asked = async (shown: string) => (await itemOf(`With 2 and 10 ${shown}. The limit is $2/10 = 0.2$.`)).items;
  expect(await asked("it holds at 0.19 and fails at 0.21")).toEqual([]);
  expect(await asked("it comes to 0.2004")).toEqual([]);
  expect(await asked("it holds at 0.1")).toHaveLength(1);
});
