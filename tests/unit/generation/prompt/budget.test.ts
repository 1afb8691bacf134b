import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { CitationList } from "../../../../src/answer/citations.ts";
import type { Answer } from "../../../../src/domain/answer.ts";
import { conceptId } from "../../../../src/domain/ids.ts";
import { levels } from "../../../../src/domain/settings.ts";
import { estimateChatTokens } from "../../../../src/generation/prompt/estimate-tokens.ts";
import { neutralise } from "../../../../src/generation/prompt/neutralise.ts";
import type { Tutor } from "../../../../src/tutor/answer-question.ts";
import { attentionSketches } from "../../../support/course.ts";
import { readPrompt } from "./read-prompt.ts";
import { ask, makeTutor, promptFor } from "./tutor.ts";

const questions = [
  "What is attention?",
  "Attention vs RNN",
  "python code for attention",
  "what should I know before transformers",
  "teach me transformers from scratch",
  "how do I multiply two lists of numbers into one number",
];

let tutor: Tutor;
let answers: readonly Answer[];
beforeAll(async () => {
  const long = "A long explanation with $x_1$ and words. ".repeat(40);
  tutor = await makeTutor([
    ...attentionSketches.filter(({ id }) => id !== "vector"),
    { id: "vector", title: "Vector", sections: { "How it works": long, Intuition: "An arrow. ".repeat(300) } },
  ]);
  const asked = levels.flatMap((level) => questions.map((question) => ask(tutor, question, { level })));
  answers = await Promise.all(asked);
});

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.lorem({ maxCount: 80, mode: "sentences" }));
const requests = fc.record({
  pick: fc.nat(),
  question: fc.option(
    text.map((words) => words.slice(0, 2000)),
    { nil: undefined },
  ),
  known: fc.subarray(["softmax", "vector", "attention", "nowhere"]).map((ids) => ids.map(conceptId)),
  history: fc.array(fc.record({ question: text, text }), { maxLength: 6 }),
  contextWindow: fc.oneof(fc.integer({ min: -10, max: 2_000 }), fc.integer({ min: 2_000, max: 40_000 })),
});
type Request = typeof requests extends fc.Arbitrary<infer T> ? T : never;

const prompt = ({ pick, question, ...rest }: Request) => {
  const answer = answers[pick % answers.length];
  if (!answer) throw new Error("no answer");
  return { answer, reply: promptFor(tutor, question === undefined ? answer : { ...answer, question }, rest) };
};

describe("any prompt", () => {
  it("fits its window together with the answer", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { reply } = prompt(request);
        if (reply.messages.length === 0) return;
        expect(reply.maxTokens).toBeGreaterThan(0);
        expect(estimateChatTokens(reply.messages) + reply.maxTokens).toBeLessThanOrEqual(request.contextWindow);
      }),
    );
  });

  it("leaves a third of the window to the answer, up to 1,000 tokens, until the window is tiny", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { reply } = prompt(request);
        if (reply.messages.length === 0) return;
        expect(reply.maxTokens).toBeGreaterThanOrEqual(Math.min(200, Math.floor(request.contextWindow * 0.35)));
        if (request.contextWindow >= 2_000 && (request.question?.length ?? 0) < 300)
          expect(reply.maxTokens).toBeGreaterThanOrEqual(Math.min(1_000, Math.floor(request.contextWindow * 0.35)));
      }),
    );
  });

  it("holds whole passages, numbered from 1 as in the reply, and the whole question", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { answer, reply } = prompt(request);
        if (reply.messages.length === 0) {
          expect(reply).toEqual({ messages: [], sources: [], maxTokens: 0 });
          return;
        }
        const read = readPrompt(reply);
        expect(read.sources.map(({ number }) => number)).toEqual(reply.sources.map((_, i) => i + 1));
        const again = new CitationList(tutor.graph);
        for (const [i, { id }] of reply.sources.entries()) {
          const passage = tutor.graph.passage(id);
          if (!passage) throw new Error(`no passage ${id}`);
          expect(read.sources[i]?.text).toBe(neutralise(passage.markdown));
          again.numberOf(passage);
        }
        expect(reply.sources).toEqual(again.all());
        expect(read.question).toBe(neutralise(request.question ?? answer.question));
      }),
    );
  });

  it("alternates user and assistant between the system message and the question", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { reply } = prompt(request);
        const [system, ...rest] = reply.messages.map(({ role }) => role);
        if (!system) return;
        expect(system).toBe("system");
        expect(rest).toEqual(rest.map((_, i) => (i % 2 === 0 ? "user" : "assistant")));
        expect(rest.length % 2).toBe(1);
      }),
    );
  });

  it("is the same for the same request", () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(prompt(request).reply).toEqual(prompt(request).reply);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a shrinking window", () => {
  const at = (contextWindow: number, question = "What is attention?") => {
    const answer = answers.find((candidate) => candidate.question === "What is attention?");
    if (!answer) throw new Error("no answer");
    const history = [{ question: "What is a vector?", text: "A list of numbers." }];
    return promptFor(tutor, { ...answer, question }, { contextWindow, history });
  };

  it("costs sources first, then history and manner, then the prompt itself", () => {
    expect(readPrompt(at(4096)).sources.length).toBeGreaterThan(10);
    expect(readPrompt(at(1000))).toMatchObject({ history: [{ role: "user" }, { role: "assistant" }] });
    expect(readPrompt(at(1000)).sources.length).toBeLessThan(10);
    expect(readPrompt(at(600)).history).toEqual([]);
    expect(at(150)).toEqual({ messages: [], sources: [], maxTokens: 0 });
  });

  it("never cuts a question of 2,000 characters", () => {
    const question = `What is attention? ${"Does it look at every word? ".repeat(80)}`.slice(0, 2_000).trim();
    for (const window of [1_024, 2_048, 4_096]) expect(readPrompt(at(window, question)).question).toBe(question);
    expect(at(512, question).messages).toEqual([]);
  });
});

describe("without a question for a model", () => {
  it("makes no prompt for a refusal or for small talk", async () => {
    for (const question of ["what is the capital of France", "hello"]) {
      const answer = await ask(tutor, question);
      expect(answer.inScope).toBe(false);
      expect(promptFor(tutor, answer)).toEqual({ messages: [], sources: [], maxTokens: 0 });
    }
  });

  it("makes no prompt when the course no longer has the answer's passages", async () => {
    const other = await makeTutor([{ id: "tree", title: "Tree" }], []);
    const [answer] = answers;
    if (!answer) throw new Error("no answer");
    expect(promptFor(other, answer).messages).toEqual([]);
  });
});

describe("what goes in", () => {
  it("is the subject first, then what it rests on, and nothing that is known", async () => {
    const answer = await ask(tutor, "What is attention?", { known: ["softmax"] });
    const reply = promptFor(tutor, answer, { known: [conceptId("softmax")] });
    const concepts = [...new Set(reply.sources.map(({ concept }) => concept))];
    expect(concepts[0]).toBe("attention");
    expect(concepts).toContain("dot-product");
    expect(concepts).not.toContain("softmax");
    expect(readPrompt(reply).known).toEqual(["Softmax"]);
  });

  it("takes the nearest foundations first", async () => {
    const { sources } = promptFor(tutor, await ask(tutor, "What is a transformer?"), { contextWindow: 16_000 });
    const concepts = [...new Set(sources.map(({ concept }) => concept))];
    expect(concepts.indexOf(conceptId("attention"))).toBeLessThan(concepts.indexOf(conceptId("softmax")));
    expect(concepts).toContain("softmax");
  });

  it("never names as known what the question is about", async () => {
    const answer = await ask(tutor, "What is attention?", { known: ["attention"] });
    expect(readPrompt(promptFor(tutor, answer, { known: [conceptId("attention")] })).known).toEqual([]);
  });

  it("passes over a passage too long for the window and takes the next", async () => {
    const answer = await ask(tutor, "What is a vector?");
    const ids = promptFor(tutor, answer, { contextWindow: 1_000 }).sources.map(({ id }) => id);
    expect(ids).toContain("vector#definition-1");
    expect(ids).not.toContain("vector#intuition-1");
    expect(ids).toContain("vector#worked-example-1");
  });

  it("gives headings only to what has a source", async () => {
    const answer = await ask(tutor, "How does a vector work?");
    const { outline, sources } = readPrompt(promptFor(tutor, answer, { contextWindow: 1_000 }));
    expect(sources.map(({ heading }) => heading)).not.toContain("Vector › How it works");
    expect(outline).not.toContain("How it works");
    expect(outline.length).toBeGreaterThan(0);
  });

  it("keeps the order of a path", async () => {
    const { order, task } = readPrompt(promptFor(tutor, await ask(tutor, "what should I know before transformers")));
    expect(order.at(-1)).toBe("Transformer");
    expect(order.indexOf("Vector")).toBeLessThan(order.indexOf("Dot product"));
    expect(task).toMatch(/numbered list/);
  });
});
