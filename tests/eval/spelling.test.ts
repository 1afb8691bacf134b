/** A misspelt question and the same spelt rightly are about the same: what is searched for is put right first. */
import { beforeAll, expect, it } from "vitest";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { understand } from "../../src/question/understand.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import { spellingPairs } from "./spelling-pairs.ts";

let tutor: Tutor;
beforeAll(async () => {
  tutor = await loadTutor(process.cwd());
});

const subjectsOf = async (question: string) => (await understand(tutor.index, question, { history: [] })).subjects;

it("there are thirty", () => expect(spellingPairs.length).toBe(30));
it.each(spellingPairs)("“%s” is about what “%s” is about", async (misspelt, right) => {
  expect(misspelt).not.toBe(right);
  const subjects = await subjectsOf(right);
  expect(subjects.length).toBeGreaterThan(0);
  expect(await subjectsOf(misspelt)).toEqual(subjects);
});
