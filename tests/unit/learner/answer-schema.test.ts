/** What answers gained is optional: those stored before open, and those stored since are read back whole. */
import * as v from "valibot";
import { expect, it } from "vitest";
import { answerSchema } from "../../../src/learner/answer-schema.ts";
import { storedAnswer } from "../../support/learner-data.ts";

it("an answer is read back with the simulation it offers, and without one as ever", () => {
  const before = storedAnswer("What is softmax?");
  const since = { ...before, simulation: { id: "softmax", title: "Turn scores into shares" } };
  expect(v.parse(answerSchema, before)).toEqual(before);
  expect(v.parse(answerSchema, since)).toEqual(since);
  expect(v.is(answerSchema, { ...before, simulation: { id: 7 } })).toBe(false);
});
