import { beforeAll, expect, test } from "vitest";
import { buildRetrievalIndex, type RetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

let index: RetrievalIndex;
beforeAll(async () => {
  const course = await makeCourse(attentionSketches);
  index = buildRetrievalIndex({ ...course, outside: ["lime pie recipe", "recipe for bread", "cheap flights"] });
});

test("a word of the course speaks for it, a word of what it leaves unanswered against it", () => {
  const odds = (term: string): number => index.wordOdds?.of([term]) ?? 0;
  expect(odds("attent")).toBeGreaterThan(0);
  expect(odds("recip")).toBeLessThan(odds("zebra"));
  expect(odds("recip")).toBeLessThan(0);
});

test("no words say nothing", () => expect(index.wordOdds?.of([])).toBe(0));

test("a course that names no such questions has no odds", async () =>
  expect(buildRetrievalIndex(await makeCourse(attentionSketches)).wordOdds).toBeUndefined());
