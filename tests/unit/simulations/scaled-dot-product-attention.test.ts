import { describe, expect, it } from "vitest";
import { attend, sentence } from "../../../src/simulations/kinds/scaled-dot-product-attention/model.ts";

const words = [
  { key: [1, 0], value: [10, 0] },
  { key: [0, 1], value: [0, 10] },
];

describe("scaled dot-product attention", () => {
  it("mixes the values by the softmax of the scaled scores", () => {
    // Scores 2 · ln 3 and 0, divided by 2: e to them is 3 and 1.
    const { scores, weights, mix } = attend([2 * Math.log(3), 0], words, 2);
    expect(scores[0]).toBeCloseTo(2 * Math.log(3), 12);
    expect(weights[0]).toBeCloseTo(0.75, 12);
    expect(mix[0]).toBeCloseTo(7.5, 12);
    expect(mix[1]).toBeCloseTo(2.5, 12);
  });

  it("gives hidden words no weight and the others all of it", () => {
    const { scores, weights, mix } = attend([0, 5], words, 2, 1);
    expect(scores).toEqual([0, undefined]);
    expect(weights).toEqual([1, 0]);
    expect(mix).toEqual([10, 0]);
  });

  it("lets “it” look at the cat, less sharply as the divisor grows", () => {
    const it = sentence.findIndex(({ text }) => text === "it");
    const shares = [0.5, 2, 8].map((divisor) => attend(sentence[it]?.query ?? [], sentence, divisor).weights[1] ?? 0);
    expect(shares[1]).toBeCloseTo(Math.exp(3) / (Math.exp(3) + Math.E + 6), 10);
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
  });
});
