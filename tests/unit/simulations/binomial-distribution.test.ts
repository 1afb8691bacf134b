import { describe, expect, it } from "vitest";
import {
  binomialProbabilities,
  poissonProbabilities,
  totalVariation,
} from "../../../src/simulations/kinds/binomial-distribution/model.ts";

describe("counts of successes", () => {
  it("has the chances of four tosses of a coin", () => {
    expect(binomialProbabilities(4, 0.5).map((p) => Number(p.toFixed(9)))).toEqual([0.0625, 0.25, 0.375, 0.25, 0.0625]);
  });

  it("has its mean and variance by their formulas, and sums to 1", () => {
    const chances = binomialProbabilities(60, 0.37);
    const mean = chances.reduce((sum, p, k) => sum + p * k, 0);
    expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    expect(mean).toBeCloseTo(60 * 0.37, 9);
    expect(chances.reduce((sum, p, k) => sum + p * (k - mean) ** 2, 0)).toBeCloseTo(60 * 0.37 * 0.63, 8);
  });

  it("is certain without chance", () => {
    expect(binomialProbabilities(2, 0)).toEqual([1, 0, 0]);
    expect(binomialProbabilities(2, 1)).toEqual([0, 0, 1]);
  });

  it("comes closer to Poisson the rarer success is (Le Cam: within n·p²)", () => {
    const [two, eight] = [poissonProbabilities(2, 2), poissonProbabilities(1.2, 60)];
    expect(two.map((p) => p / Math.exp(-2))).toEqual([1, expect.closeTo(2, 9), expect.closeTo(2, 9)]);
    expect(totalVariation(binomialProbabilities(60, 0.02), eight)).toBeLessThan(60 * 0.02 ** 2);
  });
});
