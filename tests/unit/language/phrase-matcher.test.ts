import { describe, expect, it } from "vitest";
import { PhraseMatcher } from "../../../src/language/phrase-matcher.ts";

const matcher = new PhraseMatcher<string>();
for (const name of ["Gradient", "Gradient descent", "Stochastic gradient descent", "A*", "k-nearest neighbors", "CLIP"])
  matcher.add(name, name);

const found = (text: string): string[] => matcher.find(text).map(({ value }) => value);

describe("finding names in a question", () => {
  it("prefers the longest name", () =>
    expect(found("why stochastic gradient descent?")).toEqual(["Stochastic gradient descent"]));
  it("finds several, in order", () => expect(found("A* or clip or the gradient")).toEqual(["A*", "CLIP", "Gradient"]));
  it("sees through plurals, case and hyphens", () =>
    expect(found("K Nearest Neighbours")).toEqual(["k-nearest neighbors"]));
  it("does not find a name inside a longer word", () => expect(found("clipping gradients")).toEqual(["Gradient"]));
  it("reports where in the text a name stands", () => {
    const text = "What is CLIP?";
    const [match] = matcher.find(text);
    expect(match && text.slice(match.start, match.end)).toBe("CLIP");
  });
});
