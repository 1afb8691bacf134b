import { expect, test } from "vitest";
import { excerptAbout } from "../../../src/answer/direct/excerpt.ts";

const passage =
  "Dough rests overnight in the cold. Yeast works slowly then. Salt goes in last, with a little water. It slows the yeast down. The oven is heated for an hour before anything goes in.";
const about = (term: string, words: number): string => excerptAbout(passage, words, new Map([[term, 1]]));

test("what was asked is in the excerpt, wherever it stands in the passage", () => {
  expect(about("oven", 15)).toBe("… The oven is heated for an hour before anything goes in.");
  expect(about("overnight", 10)).toBe("Dough rests overnight in the cold. Yeast works slowly then.");
});

test("a sentence that leans on the one before it comes with it, however short the room", () => {
  expect(about("slow", 5)).toBe("… Salt goes in last, with a little water. It slows the yeast down.");
});

test("what fits is shown whole, and code is never cut", () => {
  expect(about("oven", 100)).toBe(passage);
  const code = `Run this:\n\n\`\`\`python\n${"print('a loaf of bread')\n".repeat(30)}\`\`\``;
  expect(excerptAbout(code, 10, new Map([["loaf", 1]]))).toBe(code);
});
