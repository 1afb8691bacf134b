/** Where a figure and a simulation stand: with questions that one serves, and nowhere else. */
import { expect, it } from "vitest";
import { chooseFigure, chooseSimulation } from "../../../src/answer/choose-figure.ts";
import type { Intent } from "../../../src/domain/answer.ts";
import type { Course, Figure, OfferedSimulation } from "../../../src/domain/course.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId, figureId, simulationId } from "../../../src/domain/ids.ts";
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

const simulation = (id: string, concepts: OfferedSimulation["concepts"], rest: Partial<OfferedSimulation> = {}) => ({
  id: simulationId(id),
  concepts,
  title: id.toUpperCase(),
  caption: "c",
  ...rest,
});
const offering = (...simulations: readonly OfferedSimulation[]) =>
  new CourseGraph({
    concepts: [],
    documents: [],
    passages: [],
    resources: [],
    relations: [],
    comparisons: [],
    notes: [],
    simulations,
  } as unknown as Course);

it("a question gets a simulation of its subject, the one most about it first", () => {
  const graph = offering(simulation("both", [cat, dog]), simulation("own", [dog]));
  const asked = part("How does a dog bark?", "how");
  expect(chooseSimulation(graph, [asked], true)).toEqual({ id: "own", title: "OWN" });
  expect(chooseSimulation(graph, [part("Give me code for a dog", "code")], true)).toBeUndefined();
  expect(chooseSimulation(graph, [asked, asked], true)).toBeUndefined();
  expect(chooseSimulation(graph, [asked], false)).toBeUndefined();
  expect(chooseSimulation(offering(), [asked], true)).toBeUndefined();
});

it("a comparison gets a simulation that shows both sides, or none", () => {
  const compare = part("dog vs cat", "compare", [dog, cat]);
  expect(chooseSimulation(offering(simulation("own", [dog])), [compare], true)).toBeUndefined();
  expect(chooseSimulation(offering(simulation("both", [cat, dog])), [compare], true)?.id).toBe("both");
});
