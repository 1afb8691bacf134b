import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord, titleKey, words } from "../../../src/language/text.ts";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { prose } from "../../../src/markdown/prose.ts";

describe("titles are equal whatever a student types", () => {
  it.each([
    ["Convolutional neural networks (CNNs)", "convolutional neural network"],
    ["k-Means", "K means"],
    ["Bayes’ theorem", "bayes theorem"],
    ["Regularisation", "regularization"],
    ["Optimising", "optimizing"],
    ["Colour", "color"],
    ["Labelled data", "labeled data"],
    ["Queries", "query"],
    ["Café", "cafe"],
    ["A*", "A star"],
  ])("%s = %s", (a, b) => expect(titleKey(a)).toBe(titleKey(b)));

  it.each([
    ["CLIP", "Gradient clipping"],
    ["Basis", "Bas"],
    ["Loss", "Los"],
    ["Supervised learning", "Unsupervised learning"],
    ["Four", "For"],
  ])("%s ≠ %s", (a, b) => expect(titleKey(a)).not.toBe(titleKey(b)));

  it("folding a folded word changes nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aeiouslrnyt") }),
        (word) => foldWord(foldWord(word)).length <= foldWord(word).length,
      ),
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(words(text))));
  });
});

describe("plain text", () => {
  it("drops Markdown's marks and keeps its words", () => {
    expect(plainText("**Bold**, *soft*, `code`, [a link](concept:x) and $x^2$.")).toBe(
      "Bold, soft, code, a link and x^2.",
    );
  });
  it("keeps money and multiplication", () => {
    expect(plainText("It costs \\$5 and 2 * 3 * 4 is 24.")).toBe("It costs $5 and 2 * 3 * 4 is 24.");
  });
  it("prose leaves out code and formulas", () => {
    expect(prose("Before.\n\n```python\nsecret()\n```\n\nAfter $$x$$ all.")).toBe("Before. After all.");
  });
});
