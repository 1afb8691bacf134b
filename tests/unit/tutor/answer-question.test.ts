import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/domain/answer.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { answerWording } from "../../../src/language/words/en/answer-wording.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { type Ask, answerQuestion, maxQuestionLength, type Tutor } from "../../../src/tutor/answer-question.ts";
import { answerOf } from "../../support/answer.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

let tutor: Tutor;

beforeAll(async () => {
  const course = await makeCourse(attentionSketches);
  tutor = { graph: new CourseGraph(course), index: buildRetrievalIndex(course) };
});

const ask = (question: string, more: Partial<Ask> = {}): Promise<Answer> => answerOf(tutor, question, more);
const kinds = (answer: Answer): string[] => [...new Set(answer.sections.map(({ kind }) => kind))];
const text = (answer: Answer): string =>
  answer.sections
    .flatMap(({ heading, blocks }) => [answerWording.heading(heading), ...blocks.map(({ markdown }) => markdown)])
    .join("\n");

describe("an answer", () => {
  it("has the parts of a good explanation, in order", async () => {
    expect(kinds(await ask("Explain attention"))).toEqual([
      "answer",
      "prerequisites",
      "concept",
      "how-it-works",
      "math",
      "example",
      "code",
      "applications",
      "misconceptions",
      "summary",
      "next-steps",
    ]);
  });
  it("cites every paragraph it took from the course, with numbers that exist", async () => {
    const answer = await ask("Explain attention");
    const numbers = new Set(answer.citations.map(({ number }) => number));
    for (const { blocks } of answer.sections)
      for (const { citations } of blocks) {
        expect(citations.length).toBeGreaterThan(0);
        for (const number of citations) expect(numbers.has(number)).toBe(true);
      }
  });
  it("is the same, byte for byte, each time", async () => {
    expect(JSON.stringify(await ask("how does attention work"))).toBe(
      JSON.stringify(await ask("how does attention work")),
    );
  });
  it("explains each prerequisite before the concept", async () => {
    const ids = (await ask("Explain attention")).order.map(({ id }) => id);
    expect(ids.indexOf(conceptId("softmax"))).toBeLessThan(ids.indexOf(conceptId("attention")));
  });
  it("shows no passage twice", async () => {
    const passages = (await ask("why does attention divide by the square root")).sections.flatMap(({ blocks }) =>
      blocks.map(({ markdown }) => markdown),
    );
    expect(new Set(passages).size).toBe(passages.length);
  });
});

describe("next steps", () => {
  const steps = (answer: Answer): string =>
    answer.sections.find(({ kind }) => kind === "next-steps")?.blocks[0]?.markdown ?? "";
  const place = (answer: Answer, title: string): number => steps(answer).indexOf(`[${title}]`);

  it("go on from what is known: first what nothing else is needed for, never what the learner knows", async () => {
    const plain = await ask("What is a dot product?");
    expect(place(plain, "Transformer")).toBeGreaterThan(-1);
    const known = await ask("What is a dot product?", { known: [conceptId("softmax")] });
    expect(place(known, "Attention")).toBeGreaterThan(-1);
    expect(place(known, "Attention")).toBeLessThan(place(known, "Transformer"));
    const further = await ask("What is a dot product?", { solid: [conceptId("attention")] });
    expect(place(further, "Attention")).toBe(-1);
    expect(place(further, "Transformer")).toBeGreaterThan(-1);
  });
});

describe("the wording decides the shape", () => {
  it("code first", async () =>
    expect(kinds(await ask("python example of attention")).slice(0, 2)).toEqual(["answer", "code"]));
  it("the path first", async () =>
    expect(kinds(await ask("what should I know before attention?")).slice(0, 2)).toEqual(["answer", "path"]));
  it("a table of both sides", async () => {
    const answer = await ask("attention vs RNN");
    const table = answer.sections.find(({ kind }) => kind === "comparison")?.blocks[0]?.markdown ?? "";
    expect(table).toContain("[Attention](concept:attention) | [Recurrent neural network](concept:rnn)");
    expect(table).toMatch(/\(cite:\d+\)/);
  });
  it("says which side of a comparison is missing", async () => {
    expect(text(await ask("difference between attention and photosynthesis"))).toContain(
      "This course doesn't cover “photosynthesis”",
    );
  });
  it("a why-question meets its passage at once", async () => {
    const answer = await ask("why does attention divide by the square root?");
    expect(answer.sections[0]?.blocks[0]?.markdown).toContain("square root of the key size");
  });
  it("code that the course lacks is said to be missing", async () => {
    expect(text(await ask("transformer in python"))).toContain("The course has no code for Transformer");
  });
});

describe("settings and the learner", () => {
  it("depth 0 shows the concept alone", async () => {
    const answer = await ask("Explain transformer", { settings: { topK: 3, prerequisiteDepth: 0, maxConcepts: 5 } });
    expect(answer.order.filter(({ role }) => role === "prerequisite")).toEqual([]);
  });
  it("what is known collapses to a line", async () => {
    const answer = await ask("Explain attention", { known: [conceptId("softmax")] });
    expect(text(answer)).toContain("You marked as known: [Softmax](concept:softmax)");
    expect(text(answer)).not.toContain("Understanding softmax");
  });
  it("beginners are spared the formulas, unless they ask for them", async () => {
    expect(kinds(await ask("Explain attention", { level: "beginner" }))).not.toContain("math");
    expect(kinds(await ask("formula of attention", { level: "beginner" }))).toContain("math");
  });
});

describe("follow-ups", () => {
  it.each(["and how is it trained?", "simpler please", "show code", "why?", "what about its applications"])(
    "“%s” is about the last subject",
    async (question) => {
      const before = await ask("Explain attention");
      expect((await ask(question, { history: [before] })).about?.id).toBe("attention");
    },
  );
  it("“simpler please” lowers the level", async () => {
    expect((await ask("simpler please", { history: [await ask("Explain attention")] })).level).toBe("beginner");
  });
  it("a question that names another concept stands alone", async () => {
    const answer = await ask("and what is CLIP?", { history: [await ask("Explain attention")] });
    expect(answer.about).toBeUndefined();
    expect(answer.seeds[0]?.id).toBe("clip");
  });
  it("the learner can correct what it is about", async () => {
    expect(
      (await ask("how is it trained?", { history: [await ask("Explain attention")], about: conceptId("rnn") })).about
        ?.id,
    ).toBe("rnn");
  });
});

describe("questions nobody planned for", () => {
  it.each([
    "🙂🙂🙂",
    "<script>alert(1)</script>",
    "'; DROP TABLE concepts; --",
    "__proto__",
    "constructor",
    "[x](javascript:alert(1))",
    "?",
    "a".repeat(2000),
  ])("%s gets an answer or a refusal", async (question) => {
    expect((await ask(question)).sections.length).toBeGreaterThan(0);
  });
  it("empty and endless questions give an error value", async () => {
    const base = { settings: defaultSettings, level: "standard" as const, known: [], history: [] };
    expect(await answerQuestion(tutor, { ...base, question: "  \n " })).toEqual({
      ok: false,
      error: { type: "question-empty" },
    });
    const long = await answerQuestion(tutor, { ...base, question: "x".repeat(10_000) });
    expect(long).toEqual({ ok: false, error: { type: "question-too-long", length: 10_000, limit: maxQuestionLength } });
  });
  it("outside the course: says so, names the nearest, cites nothing, says how to add a source", async () => {
    const answer = await ask("how do I bake sourdough bread");
    expect(answer.inScope).toBe(false);
    expect(answer.sections[0]?.kind).toBe("refusal");
    expect(answer.sections[0]?.blocks.at(-1)?.markdown).toContain("course file (`.erica`) that covers it");
    expect(answer.citations).toEqual([]);
  });
  it("a greeting is greeted", async () => expect((await ask("hello!")).sections[0]?.kind).toBe("smalltalk"));
});
