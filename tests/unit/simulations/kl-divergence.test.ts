import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropyOf, divergenceOf, sharesOf } from "../../../src/simulations/kinds/kl-divergence/model.ts";

describe("entropy and divergence", () => {
  it("are what is worked out by hand for halves and quarters", () => {
    const [p, q] = [
      [0.5, 0.25, 0.25],
      [0.25, 0.25, 0.5],
    ];
    expect(crossEntropyOf(p, p)).toBe(1.5);
    expect(crossEntropyOf(p, q)).toBe(1.75);
    expect(divergenceOf(p, q)).toBe(0.25);
  });

  it("are infinite where q rules out what p doesn't, and only then", () => {
    expect(divergenceOf([0.5, 0.5], [1, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(crossEntropyOf([0.5, 0.5], [1, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(divergenceOf([1, 0], [0.5, 0.5])).toBe(1);
  });

  it("differ by the entropy, and the divergence is never below zero", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 4 }).map(sharesOf);
    fc.assert(
      fc.property(heights, heights, (p, q) => {
        expect(divergenceOf(p, q)).toBeCloseTo(crossEntropyOf(p, q) - crossEntropyOf(p, p), 9);
        expect(divergenceOf(p, q)).toBeGreaterThan(-1e-12);
        expect(divergenceOf(p, p)).toBe(0);
      }),
    );
  });

  it("take heights of zero as all equal", () => {
    expect(sharesOf([0, 0, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(sharesOf([3, 1])).toEqual([0.75, 0.25]);
  });
});
