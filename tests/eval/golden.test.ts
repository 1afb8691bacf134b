/**
 * What sixty questions are answered, word for word. A change of answers is read here before it is accepted:
 * `npx vitest run --project node tests/eval/golden.test.ts -u` writes the new text, `git diff` shows what moved.
 */
import fs from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { answerQuestion, type Tutor } from "../../src/tutor/answer-question.ts";
import { answerText } from "../support/answer-text.ts";

const folder = "tests/eval/golden";
const questions = fs
  .readFileSync("tests/eval/questions/sixty.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { readonly id: string; readonly question: string });

let tutor: Tutor;
beforeAll(async () => {
  tutor = await loadTutor(process.cwd());
});

async function answer(question: string): Promise<Answer> {
  const reply = await answerQuestion(tutor, {
    question,
    settings: defaultSettings,
    level: "standard",
    known: [],
    history: [],
  });
  if (!reply.ok) throw new Error(reply.error.type);
  return reply.value.answer;
}

describe("the answer to", () => {
  it.each(questions)("“$question” is as it was read", async ({ id, question }) => {
    await expect(answerText(await answer(question))).toMatchFileSnapshot(`golden/${id}.md`);
  });
});

it("each question has its text, and there is no other", () => {
  expect(questions.length).toBe(60);
  expect(fs.readdirSync(folder).sort()).toEqual(questions.map(({ id }) => `${id}.md`).sort());
});

it("the same question is answered with the same bytes", async () => {
  const [{ question } = { question: "" }] = questions;
  expect(JSON.stringify(await answer(question))).toBe(JSON.stringify(await answer(question)));
});
