import { expect, test } from "vitest";
import { scoreKeyphrases } from "../../support/extraction/score-keyphrases.ts";
import { importThese } from "../../support/importing/files.ts";

test("in abstracts of some hundred words most of the first ten phrases are those a person gives", () => {
  const { documents, precision, f } = scoreKeyphrases("dev");
  expect(documents).toBe(10);
  expect(precision).toBeGreaterThanOrEqual(0.55);
  expect(f).toBeGreaterThanOrEqual(0.52);
});

test("a page makes an idea of what two of its passages speak of, and none of what one says", async () => {
  const page =
    "# Baking\n\nWe study sourdough fermentation in a cold kitchen.\n\nA cold kitchen slows sourdough fermentation, and clay ovens store heat.\n";
  const { course } = await importThese({ "page.md": page });
  const titles = course?.concepts.map(({ title }) => title) ?? [];
  expect(titles).toContain("Sourdough fermentation");
  expect(titles.join(" ")).not.toMatch(/clay/i);
});
