/** Folds. */
import { expect, it } from "vitest";
import type { Point } from "../../../src/figures/sample.ts";
import { dealFolds, holdOut } from "../../../src/simulations/kinds/cross-validation/model.ts";

it("deals each point to one fold, folds of nearly one size", () => {
  for (let folds = 2; folds <= 10; folds++) {
    const sizes = Array.from({ length: folds }, (_, f) => dealFolds(20, folds, 3).filter((one) => one === f).length);
    expect(sizes.reduce((a, b) => a + b)).toBe(20);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});

it("does not let the held-out points into the fit", () => {
  // A mean of 1, 2 and 3; the held-out 10 is missed by 8.
  const points: Point[] = [
    [-1, 1],
    [0, 10],
    [0.5, 2],
    [1, 3],
  ];
  const round = holdOut(points, [0, 1, 0, 0], 1, 0);
  expect(round.heldOut).toEqual([[0, 10]]);
  expect(round.coefficients[0]).toBeCloseTo(2, 12);
  expect(round.error).toBeCloseTo(8, 12);
});

it("gives for a mean and single points the error of leaving one out, known in closed form", () => {
  const points: Point[] = [
    [-1, 4],
    [0, 1],
    [1, 7],
  ];
  // Leaving one of n out, the mean misses it by n / (n − 1) times its distance from the mean of all.
  for (const [i, [, y]] of points.entries())
    expect(holdOut(points, [0, 1, 2], i, 0).error).toBeCloseTo((3 / 2) * Math.abs(y - 4), 12);
});
