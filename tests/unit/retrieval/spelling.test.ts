/** Words that the course doesn't have become those of its names that they stand closest to. */
import { expect, it } from "vitest";
import { words } from "../../../src/language/text.ts";
import { SpellingCorrector } from "../../../src/retrieval/spelling.ts";

const names = new Set(words("Gaussian process, probe, loss, cross-validation, class, decision tree"));
const spelling = new SpellingCorrector(names, names);
const corrected = (question: string): string[] => spelling.corrections(question).map(({ to }) => to);

it("a letter that is missing, doubled, exchanged or another", () => {
  expect(corrected("gausian")).toEqual(["gaussian"]);
  expect(corrected("decission tree")).toEqual(["decision"]);
  expect(corrected("deicsion tree")).toEqual(["decision"]);
});

it("a last s too few is no plural", () => {
  expect(corrected("Gaussian proces")).toEqual(["process"]);
  expect(corrected("which clas is it")).toEqual(["class"]);
  expect(corrected("which CLA is it")).toEqual([]);
});

it("a plural is put right as what it is the plural of", () => {
  expect(corrected("probs")).toEqual([]);
  expect(corrected("decissions")).toEqual(["decision"]);
});
