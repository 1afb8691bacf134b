import { describe, expect, it } from "vitest";
import { asPercent, joinedByAnd, tidy } from "../../../src/simulations/say-number.ts";

describe("numbers in what simulations say", () => {
  it("have three places at most, the same on both sides of zero", () => {
    expect([0.9375, -0.9375, 2.5, 1 / 3, 12.345].map(tidy)).toEqual(["0.938", "−0.938", "2.5", "0.333", "12.3"]);
  });

  it("never look like 0 or 1 when they are not, nor unlike them for the computer's rounding alone", () => {
    expect([0.00018, 0.99991, -0.99991].map(tidy)).toEqual(["1.8 · 10⁻⁴", "0.99991", "−0.99991"]);
    expect([1e-17, 1 - 1e-15, -0].map(tidy)).toEqual(["0", "1", "0"]);
  });

  it("give shares as percentages that are never rounded to all or nothing", () => {
    expect([0, 0.0002, 0.0314, 0.614, 0.9996, 1].map(asPercent)).toEqual([
      "0\u00a0%",
      "under 0.1\u00a0%",
      "3.1\u00a0%",
      "61\u00a0%",
      "over 99.9\u00a0%",
      "100\u00a0%",
    ]);
  });

  it("join names as a sentence does", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(joinedByAnd)).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});
