import { describe, expect, it } from "vitest";
import { acceptance, landHeight, proposeOnce } from "../../../src/simulations/kinds/simulated-annealing/model.ts";

function walk(heat: number, cooling: number, seed: number, reach = 1.5): number {
  let x = 3.5;
  for (let i = 0; i < 200; i++) {
    const { to, taken } = proposeOnce(x, heat * cooling ** i, reach, seed * 1000 + i + 1);
    if (taken) x = to;
  }
  return x;
}

describe("simulated annealing", () => {
  it("accepts by Metropolis' rule: e to the minus rise by temperature", () => {
    expect(acceptance(-0.1, 0)).toBe(1);
    expect(acceptance(0.1, 0)).toBe(0);
    expect(acceptance(2 * Math.LN2, 2)).toBeCloseTo(0.5, 12);
  });

  it("takes steps of a certain rise as often as it says", () => {
    const proposals = Array.from({ length: 20_000 }, (_, i) => proposeOnce(1, 1, 2, i)).filter(({ rise }) => rise > 0);
    const taken = proposals.filter((one) => one.taken).length;
    const expected = proposals.reduce((sum, { chance }) => sum + chance, 0);
    expect(Math.abs(taken - expected) / proposals.length).toBeLessThan(0.02);
  });

  it("stays in its hollow without heat and short steps, and mostly finds the lowest one with heat", () => {
    const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1);
    const cold = seeds.map((seed) => walk(0, 1, seed, 0.5));
    expect(cold.every((x) => x > 2 && x < 4)).toBe(true);
    const lowest = landHeight(-0.51);
    const found = seeds.filter((seed) => landHeight(walk(2, 0.97, seed)) < lowest + 0.1).length;
    expect(found).toBeGreaterThan(15);
  });

  it("has its lowest place near −0.51", () => {
    const xs = Array.from({ length: 10_001 }, (_, i) => -5 + i / 1000);
    expect(xs.reduce((a, b) => (landHeight(b) < landHeight(a) ? b : a))).toBeCloseTo(-0.51, 2);
  });
});
