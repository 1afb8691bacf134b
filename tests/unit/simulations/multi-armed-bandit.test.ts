import { describe, expect, it } from "vitest";
import { seeded } from "../../../src/figures/sample.ts";
import {
  betaDraw,
  expectedRegret,
  noPulls,
  type Player,
  pullOnce,
  upperBound,
} from "../../../src/simulations/kinds/multi-armed-bandit/model.ts";

const pays = [0.25, 0.4, 0.5, 0.65];
const regretOf = (player: Player, pulls: number, epsilon: number, seed: number): number => {
  let arms = noPulls(4);
  for (let i = 0; i < pulls; i++) arms = pullOnce(player, arms, pays, epsilon, seed * 1_000_003 + i);
  return expectedRegret(arms, pays);
};
const average = (player: Player, pulls: number, epsilon = 0.1): number =>
  Array.from({ length: 20 }, (_, seed) => regretOf(player, pulls, epsilon, seed)).reduce((a, b) => a + b, 0) / 20;

describe("a bandit", () => {
  it("counts the regret of the course's example: 40 pulls that each miss 0.2", () => {
    expect(expectedRegret({ pulls: [40, 60], wins: [0, 0] }, [0.3, 0.5])).toBeCloseTo(8, 12);
  });

  it("has an upper bound of the mean and the root of 2 ln t / n", () => {
    expect(upperBound(3, 4, 100)).toBeCloseTo(0.75 + Math.sqrt((2 * Math.log(100)) / 4), 12);
    expect(upperBound(0, 0, 100)).toBe(Number.POSITIVE_INFINITY);
  });

  it("draws beta numbers with their mean and variance", () => {
    const random = seeded(2);
    const drawn = Array.from({ length: 20_000 }, () => betaDraw(3, 7, random));
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    expect(mean).toBeCloseTo(0.3, 2);
    expect(drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length).toBeCloseTo(21 / (100 * 11), 3);
    expect(betaDraw(5000, 5000, random)).toBeCloseTo(0.5, 1);
  });

  it("misses less than random pulling does, with each player", () => {
    const random = (600 * (0.4 + 0.25 + 0.15)) / 4;
    expect(Math.abs(average("greedy", 600, 1) - random)).toBeLessThan(0.1 * random);
    for (const player of ["greedy", "ucb", "thompson"] as const)
      expect(average(player, 600)).toBeLessThan(random / 1.7);
    // UCB's bonus shrinks: what it misses grows ever more slowly.
    expect(average("ucb", 1200)).toBeLessThan(1.8 * average("ucb", 600));
  });
});
