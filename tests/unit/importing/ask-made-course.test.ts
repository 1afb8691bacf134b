import { beforeAll, expect, test } from "vitest";
import type { Tutor } from "../../../src/tutor/answer-question.ts";
import { answerOf } from "../../support/answer.ts";
import { importThese } from "../../support/importing/files.ts";
import { tutorOf } from "../../support/importing/tutor-of.ts";

const notes = `# Recurrent networks

## Vanishing gradients

When errors are sent back through many steps they shrink, and early words teach the network nothing.

## Gated recurrent unit

A **gated recurrent unit** (GRU) keeps or overwrites its hidden state by two gates. It has fewer weights than an LSTM.

## Teacher forcing

**Teacher forcing** means that the network is given the right word of each step while it is trained, not its own guess.
`;

let tutor: Tutor;
beforeAll(async () => {
  const { course } = await importThese({ "notes.md": notes });
  if (!course) throw new Error("no course was made");
  tutor = await tutorOf(course);
});

test.each([
  ["how many gates does a GRU have", "two gates"],
  ["what is the network given in teacher forcing while it is trained?", "right word"],
  ["does a GRU have fewer weights than an LSTM", "fewer weights"],
])("a course of a few pages answers its own: %s", async (question, words) => {
  const { inScope, citations } = await answerOf(tutor, question);
  expect(inScope).toBe(true);
  expect(
    citations
      .slice(0, 3)
      .map(({ quote }) => quote)
      .join(" "),
  ).toContain(words);
});

test.each([
  "how do I bake bread?",
  "what time is it in Tokyo",
  "who won the football game yesterday",
  "best hotel in Rome",
])("and refuses what it doesn't hold: %s", async (question) => {
  expect((await answerOf(tutor, question)).inScope).toBe(false);
});
