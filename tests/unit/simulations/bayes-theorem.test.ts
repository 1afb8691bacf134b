import { describe, expect, it } from "vitest";
import { countPeople, posteriorOfIllness } from "../../../src/simulations/kinds/bayes-theorem/model.ts";

describe("Bayes' rule on a thousand people", () => {
  it("finds what is counted by hand for a rare illness", () => {
    const test = { ill: 10, sensitivity: 90, specificity: 91 };
    expect(countPeople(test)).toEqual({ truePositive: 9, falseNegative: 1, falsePositive: 89, trueNegative: 901 });
    expect(posteriorOfIllness(test)).toBeCloseTo(0.009 / (0.009 + 0.99 * 0.09), 12);
  });

  it("is certain when no healthy person is alarmed", () => {
    expect(posteriorOfIllness({ ill: 1, sensitivity: 50, specificity: 100 })).toBe(1);
  });

  it("loses nobody", () => {
    for (const ill of [1, 137, 500])
      for (const per of [50, 77, 100]) {
        const counts = Object.values(countPeople({ ill, sensitivity: per, specificity: per }));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
      }
  });
});
