import { beforeAll, describe, expect, it } from "vitest";
import { CitationList } from "../../../src/answer/citations.ts";
import { asksToDo, makeHints } from "../../../src/answer/hints.ts";
import type { Answer } from "../../../src/domain/answer.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { detectIntent } from "../../../src/question/detect-intent.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import type { Tutor } from "../../../src/tutor/answer-question.ts";
import { answerOf } from "../../support/answer.ts";
import { type ConceptSketch, makeCourse } from "../../support/course.ts";

const sketches: readonly ConceptSketch[] = [
  { id: "exponential-function", title: "Exponential function", definition: "It grows by a factor per step." },
  {
    id: "softmax",
    title: "Softmax",
    needs: { "exponential-function": "It makes scores positive." },
    sections: {
      Intuition: "Softmax splits a cake by 2.72 times per point, e.g. here. Guests shout. The shares make up the cake.",
      "How it works":
        "Softmax proceeds in three steps.\n\n1. Subtract the largest score. This prevents overflow.\n2. Raise $e$ to each.\n3. Divide by the sum.",
      Math: "Softmax of $K$ scores is\n\n$$p_i = e^{z_i} / \\sum_j e^{z_j}.$$\n\nAdding a number changes nothing.",
      "Worked example": "Take $L = 2. Now$ and scores 2, 1, 0. Dividing gives 0.665. Done.",
    },
  },
  {
    id: "logits",
    title: "Logits",
    sections: { "How it works": "A layer makes them. Nothing limits them. They are scores." },
  },
];
let tutor: Tutor;
beforeAll(async () => {
  const course = await makeCourse(sketches);
  tutor = { graph: new CourseGraph(course), index: buildRetrievalIndex(course) };
});
const hints = (id: string, intent: Answer["intent"] = "how") =>
  makeHints({ graph: tutor.graph, citations: new CitationList(tutor.graph), intent }, conceptId(id));
const ask = (question: string): Promise<Answer> => answerOf(tutor, question);

describe("the ladder", () => {
  it("goes from an idea to the first step to the start of an example", () => {
    const [idea, step, example] = hints("softmax").map(({ markdown }) => markdown);
    expect(idea).toBe(
      "**An idea to think of.** Softmax splits a cake by 2.72 times per point, e.g. here. Guests shout. …",
    );
    expect(step).toContain("1. Subtract the largest score. This prevents overflow.");
    expect(step).not.toContain("Raise");
    expect(example).toBe("**How an example starts.** Take $L = 2. Now$ and scores 2, 1, 0. …");
  });
  it("ends at the formula when mathematics is asked for", () => {
    expect(hints("softmax", "math").at(-1)?.markdown).toMatch(/comes down to\.\*\* Softmax of .*\$\$$/s);
  });
  it("takes the first sentences where there is no list of steps", () => {
    expect(hints("logits")[1]?.markdown).toBe("**The first step.** A layer makes them. Nothing limits them. …");
  });
  it("cites every hint", () => {
    for (const { citations } of hints("softmax")) expect(citations.length).toBeGreaterThan(0);
  });
});

describe("an answer's hints", () => {
  it("cite passages that exist and leave the sections' numbers alone", async () => {
    const answer = await ask("How does softmax work?");
    expect(answer.hints.length).toBe(3);
    const numbers = answer.citations.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    for (const { citations } of answer.hints) for (const number of citations) expect(numbers).toContain(number);
    const inSections = new Set(answer.sections.flatMap(({ blocks }) => blocks.flatMap(({ citations }) => citations)));
    expect(Math.max(...inSections)).toBe(inSections.size);
  });
  it("are there for tasks only", async () => {
    for (const question of ["why softmax?", "softmax formula", "softmax in python"])
      expect((await ask(question)).hints.length, question).toBeGreaterThan(0);
    for (const question of ["What is softmax?", "Explain softmax", "hello", "how do I bake bread"])
      expect((await ask(question)).hints).toEqual([]);
  });
});

it.each([
  ["Please compute the entropy of a coin", true],
  ["help me find the gradient of the loss", true],
  ["Derive the update rule", true],
  ["What is a gradient?", false],
  ["types of layers", false],
])("“%s” asks to do something: %s", (question, expected) => {
  expect(asksToDo(question, detectIntent(question))).toBe(expected);
});
