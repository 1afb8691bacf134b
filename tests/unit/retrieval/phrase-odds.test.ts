import { expect, test } from "vitest";
import type { Concept } from "../../../src/domain/course.ts";
import { PhraseOdds, preparePhrases, type QuestionedCourse } from "../../../src/retrieval/phrase-odds.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const times = (count: number, of: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => of(i));

async function courseAsking(asked: readonly string[], outside: readonly string[]): Promise<QuestionedCourse> {
  const [first, ...others] = (await makeCourse(attentionSketches)).concepts;
  return {
    concepts: [{ ...(first as Concept), asked }, ...others.map((concept) => ({ ...concept, asked: [] }))],
    notes: [],
    outside,
  };
}

function oddsOf(course: QuestionedCourse): PhraseOdds {
  const steps = preparePhrases(course);
  for (;;) {
    const step = steps.next();
    if (step.done) return new PhraseOdds(step.value);
  }
}

test("small words tell a question of the course from one that it leaves unanswered", async () => {
  const asked = times(60, (i) => `how does idea${i} work`);
  const odds = oddsOf(
    await courseAsking(
      asked,
      times(60, (i) => `shop${i} near me`),
    ),
  );
  expect(odds.of("how does anything work")).toBeGreaterThan(0);
  expect(odds.of("anything near me")).toBeLessThan(0);
  expect(odds.of("anything")).toBe(0);
});

test("a course that names no such questions has no odds", async () => {
  const odds = oddsOf(
    await courseAsking(
      times(60, () => "how does it work"),
      [],
    ),
  );
  expect(odds.of("how does it work")).toBe(0);
});
