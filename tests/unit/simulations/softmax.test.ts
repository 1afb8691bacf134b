import { describe, expect, it } from "vitest";
import { bitsOf, soften } from "../../../src/simulations/kinds/softmax/model.ts";

describe("softmax with a temperature", () => {
  it("gives ratios of e to the differences over the temperature", () => {
    const [a = 0, b = 0, c = 0] = soften([3, 1, 0], 2).shares;
    expect(a + b + c).toBeCloseTo(1, 12);
    expect(a / b).toBeCloseTo(Math.E, 10);
    expect(b / c).toBeCloseTo(Math.exp(0.5), 10);
  });

  it("gives the shares of logarithms back", () => {
    const { shares } = soften([Math.log(1), Math.log(2), Math.log(5)], 1);
    for (const [i, share] of [0.125, 0.25, 0.625].entries()) expect(shares[i]).toBeCloseTo(share, 12);
  });

  it("becomes flatter as the temperature rises, and keeps the order", () => {
    const bits = [0.1, 0.5, 1, 2, 5].map((temperature) => bitsOf(soften([2, 1, 0.5, -1], temperature).shares));
    expect([...bits].sort((a, b) => a - b)).toEqual(bits);
    expect(bits.at(-1)).toBeLessThan(2);
    const { shares } = soften([2, 1, 0.5, -1], 5);
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
  });

  it("counts one bit for two equal shares, none for one sure outcome", () => {
    expect(bitsOf([0.5, 0.5, 0])).toBe(1);
    expect(bitsOf([1, 0])).toBe(0);
  });
});
