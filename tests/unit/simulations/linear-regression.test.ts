/** The line of least squares. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { leastSquaresLine, squaredError } from "../../../src/simulations/kinds/linear-regression/model.ts";

it("is the line worked out by hand for three points", () => {
  // Means 2 and 2; products of distances −1·−1 + 1·2 = 3 over squares 2: slope 1.5, height −1.
  const line = leastSquaresLine([
    [1, 1],
    [2, 1],
    [3, 4],
  ]);
  expect(line?.slope).toBeCloseTo(1.5, 12);
  expect(line?.height).toBeCloseTo(-1, 12);
});

it("misses by less than any other line", () => {
  const number = fc.double({ min: 0, max: 10, noNaN: true });
  const nudge = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 8 }), nudge, nudge, (points, a, b) => {
      const best = leastSquaresLine(points);
      if (!best) return;
      const other = { slope: best.slope + a, height: best.height + b };
      expect(squaredError(best, points)).toBeLessThanOrEqual(squaredError(other, points) + 1e-6);
    }),
  );
});

it("is none for points above one another", () => {
  expect(
    leastSquaresLine([
      [3, 1],
      [3, 5],
    ]),
  ).toBeUndefined();
});
