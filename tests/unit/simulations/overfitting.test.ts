/** Polynomials of growing degree. */
import { expect, it } from "vitest";
import {
  errorsByDegree,
  polynomialAt,
  rootError,
  testPoints,
  trainingPoints,
} from "../../../src/simulations/kinds/overfitting/model.ts";

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

it("evaluates a polynomial, lowest power first", () => {
  expect(polynomialAt([1, 2, 3], 2)).toBe(17);
  expect(
    rootError(
      [1],
      [
        [0, 4],
        [1, 1],
      ],
    ),
  ).toBeCloseTo(Math.sqrt(4.5), 12);
});

it("never does worse on its training points with a higher degree", () => {
  for (const seed of seeds)
    for (const count of [12, 60]) {
      const all = errorsByDegree(10, trainingPoints(count, seed), testPoints(30, seed));
      for (const [i, { train }] of all.entries()) expect(train).toBeLessThanOrEqual((all[i - 1]?.train ?? 9) + 1e-9);
    }
});

it("leaves a wider gap between its two errors with few training points than with many", () => {
  const gap = (count: number): number =>
    seeds.reduce((sum, seed) => {
      const last = errorsByDegree(10, trainingPoints(count, seed), testPoints(30, seed)).at(-1);
      return sum + (last?.test ?? 0) - (last?.train ?? 0);
    }, 0);
  expect(gap(12)).toBeGreaterThan(4 * gap(60));
});
