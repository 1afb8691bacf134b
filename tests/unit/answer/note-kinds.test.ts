/** What kind of note the wording of a question asks for. */
import { expect, test } from "vitest";
import { kindsOfWording } from "../../../src/answer/direct/note-kinds.ts";

test.each([
  ["is bagging the same as boosting", "confusion", true],
  ["are bias and variance the same", "confusion", true],
  ["my network prints the same picture over and over", "confusion", false],
  ["how do i chose k", "how-many", true],
  ["how should I set the step size", "how-many", true],
  ["why shouldn't I tune it there", "how-many", false],
] as const)("%s, %s: %s", (question, kind, wanted) => {
  expect(kindsOfWording(question).has(kind)).toBe(wanted);
});
