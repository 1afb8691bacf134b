import { expect, test } from "vitest";
import { answersByPassages } from "../../../src/retrieval/answers-by-passages.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { retrieve } from "../../../src/retrieval/retrieve.ts";
import { importThese } from "../../support/importing/files.ts";

const chapter = `# Bread

## Proving

A **proving basket** is a basket that holds the dough while it rises. Rye flour keeps it from sticking.

## Baking

Bread is done when its core has reached 96 degrees. Tap it from below: it sounds hollow.

## Questions

At what core temperature is bread done?

Why is rye flour used in a basket?

## Oven

Why does the oven need steam?

Water on the crust keeps it soft, so that the loaf can still grow.
`;

async function found(question: string) {
  const { course } = await importThese({ "bread.md": chapter });
  if (!course) throw new Error("no course was made");
  const { passages } = await retrieve(buildRetrievalIndex(course), question);
  return passages.map(({ passage, coverage }) => ({ text: passage.markdown, coverage }));
}

test("the passage that holds what was asked comes first, whoever claims it", async () => {
  const [best] = await found("at which core temperature is the bread done?");
  expect(best?.text).toContain("96 degrees");
});

test("a question in the text is no answer; what stands below it is", async () => {
  const passages = await found("why does the oven need steam");
  expect(passages[0]?.text).toContain("Water on the crust");
  expect(passages.map(({ text }) => text).filter((text) => text.endsWith("?"))).toEqual([]);
});

test("how much of the question a passage holds is told, unknown words included", async () => {
  const [whole] = await found("rye flour sticking");
  const [part] = await found("rye flour xylophone orchestra");
  expect(whole?.coverage).toBeCloseTo(1);
  expect(part?.coverage).toBeLessThan(0.6);
});

test("where every idea has notes, passages aren't searched", async () => {
  const { course } = await importThese({ "bread.md": chapter });
  if (!course) throw new Error("no course was made");
  expect(answersByPassages(course)).toBe(true);
  const note = { concept: course.concepts[0]?.id } as (typeof course.notes)[number];
  expect(answersByPassages({ ...course, notes: course.concepts.map(() => note) })).toBe(false);
});
