/** Where a figure stands: with questions that one serves, and nowhere else. */
import { expect, it } from "vitest";
import { chooseFigure } from "../../../src/answer/choose-figure.ts";
import type { Intent } from "../../../src/domain/answer.ts";
import type { Figure } from "../../../src/domain/course.ts";
import type { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId, figureId } from "../../../src/domain/ids.ts";
import type { QuestionPart } from "../../../src/question/understand.ts";

const [dog, cat] = [conceptId("dog"), conceptId("cat")];
const figure = (id: string, rest: Partial<Figure> = {}): Figure => ({
  id: figureId(id),
  concept: dog,
  with: [],
  title: id,
  caption: "c",
  alternative: "a",
  kind: "bars",
  data: {},
  ...rest,
});
const graph = (...figures: readonly Figure[]) =>
  ({ figuresOf: (id: string) => figures.filter(({ concept }) => concept === id) }) as unknown as CourseGraph;
const part = (question: string, intent: Intent, subjects = [dog], form = "plain") =>
  ({ question, intent, subjects, form: { form } }) as unknown as QuestionPart;
const chosen = (parts: readonly QuestionPart[], ...figures: readonly Figure[]): string | undefined =>
  chooseFigure(graph(...figures), parts, true)?.id;

it.each(["define", "explain", "how"] as const)("a question to %s gets the subject's figure", (intent) => {
  expect(chosen([part("What is a dog?", intent)], figure("d"))).toBe("d");
});

it.each([
  ["Give me code for a dog", "code", "plain"],
  ["Is a dog a cat?", "define", "plain"],
  ["My dog is stuck, how do I mend it?", "how", "plain"],
  ["A dog in one sentence", "define", "short"],
] as const)("“%s” gets none", (question, intent, form) => {
  expect(chosen([part(question, intent, [dog], form)], figure("d"))).toBeUndefined();
});

it("several questions in one, and an unsure answer, get none", () => {
  const asked = part("What is a dog?", "define");
  expect(chosen([asked, asked], figure("d"))).toBeUndefined();
  expect(chooseFigure(graph(figure("d")), [asked], false)).toBeUndefined();
});

it("a comparison gets a figure that shows both sides, or none", () => {
  const compare = part("dog vs cat", "compare", [cat, dog]);
  expect(chosen([compare], figure("d"))).toBeUndefined();
  expect(chosen([compare], figure("d"), figure("both", { with: [cat] }))).toBe("both");
});

it("one made for the kind of question comes first, and one made for another not at all", () => {
  const how = figure("how", { shapes: ["how"] });
  expect(chosen([part("How does a dog bark?", "how")], figure("d"), how)).toBe("how");
  expect(chosen([part("What is a dog?", "define")], how)).toBeUndefined();
});
