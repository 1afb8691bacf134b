/** Prompts as they are sent, to be read and reviewed. A change is accepted with `npx vitest run tests/unit/generation/prompt -u`. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadTutor } from "../../../../src/cli/load-tutor.ts";
import { conceptId } from "../../../../src/domain/ids.ts";
import type { PromptReply, PromptRequest } from "../../../../src/protocol/generation-api.ts";
import type { Tutor } from "../../../../src/tutor/answer-question.ts";
import { type AskOptions, ask, makeTutor, promptFor } from "./tutor.ts";

const print = ({ messages, sources, maxTokens }: PromptReply): string =>
  [
    ...messages.map(({ role, content }) => `━━ ${role} ━━\n${content}\n`),
    `━━ reply ━━\nsources: ${sources.map(({ number, id }) => `${number} ${id}`).join(", ")}\nmaxTokens: ${maxTokens}\n`,
  ].join("\n");

const exchanges: PromptRequest["history"] = [
  { question: "What is a vector?", text: "A vector is an ordered list of numbers." },
  {
    question: "What is attention?",
    text: `**Attention** weighs words by how well they fit. [1](cite:1)\n\n\`\`\`python\nprint(1)\n\`\`\`\n\n${"It looks at every word in turn and mixes what it finds. ".repeat(30)}`,
  },
];

describe("of the test course", () => {
  let tutor: Tutor;
  beforeAll(async () => {
    tutor = await makeTutor();
  });

  interface Case extends AskOptions {
    readonly earlier?: PromptRequest["history"];
    readonly contextWindow?: number;
  }
  it.each<[string, string, Case]>([
    ["define", "What is attention?", {}],
    ["compare", "Attention vs RNN", {}],
    ["code", "python code for attention", {}],
    ["math", "formula of attention", {}],
    ["prerequisites", "what should I know before transformers", {}],
    ["beginner", "What is attention?", { level: "beginner" }],
    ["deep", "What is attention?", { level: "deep" }],
    ["known", "What is attention?", { known: ["softmax", "vector"] }],
    ["small-window", "What is attention?", { contextWindow: 700 }],
    ["tiny-window", "What is attention?", { contextWindow: 400 }],
    ["history", "How does attention work?", { earlier: exchanges }],
    [
      "long-question",
      `What is attention? ${"I read that it looks at the important words and weighs them. ".repeat(32)}`,
      {},
    ],
  ])("%s", async (name, question, { earlier = [], contextWindow = 4096, ...options }) => {
    const answer = await ask(tutor, question, options);
    const known = (options.known ?? []).map(conceptId);
    const prompt = promptFor(tutor, answer, { known, history: earlier, contextWindow });
    await expect(print(prompt)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it("follow-up", async () => {
    const first = await ask(tutor, "What is CLIP?");
    const answer = await ask(tutor, "and its applications?", { history: [first] });
    expect(answer.about?.title).toBe("CLIP");
    const history = [{ question: first.question, text: "CLIP compares pictures with texts." }];
    await expect(print(promptFor(tutor, answer, { history }))).toMatchFileSnapshot("golden/follow-up.txt");
  });
});

describe("of the bundled course", () => {
  let tutor: Tutor;
  beforeAll(async () => {
    tutor = await loadTutor(process.cwd());
  });
  it.each([
    ["bundled-softmax", "What is softmax?"],
    ["bundled-cnn-vs-rnn", "CNN vs RNN"],
  ])("%s", async (name, question) => {
    const prompt = promptFor(tutor, await ask(tutor, question));
    await expect(print(prompt)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
