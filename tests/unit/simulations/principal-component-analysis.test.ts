/** Principal components in the plane. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  principalComponents,
  scoresAlong,
  varianceOf,
} from "../../../src/simulations/kinds/principal-component-analysis/model.ts";

const number = fc.double({ min: 0, max: 10, noNaN: true });
const cloud = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 9 });

it("finds the diagonal of points worked out by hand", () => {
  // Variances 5/3 and 5/3, covariance 1: eigenvalues 8/3 and 2/3, along the diagonals.
  const { directions, variances } = principalComponents([
    [0, 1],
    [1, 0],
    [2, 3],
    [3, 2],
  ]);
  expect(variances[0]).toBeCloseTo(8 / 3, 12);
  expect(variances[1]).toBeCloseTo(2 / 3, 12);
  expect(directions[0]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(Math.SQRT1_2, 12)]);
});

it("has along each direction the variance it states, and none keeps more than the first", () => {
  fc.assert(
    fc.property(cloud, fc.double({ min: 0, max: Math.PI, noNaN: true }), (points, angle) => {
      const { mean, directions, variances } = principalComponents(points);
      for (const i of [0, 1] as const)
        expect(varianceOf(scoresAlong(points, mean, directions[i]))).toBeCloseTo(variances[i], 6);
      const other = varianceOf(scoresAlong(points, mean, [Math.cos(angle), Math.sin(angle)]));
      expect(other).toBeLessThanOrEqual(variances[0] + 1e-6);
      expect(other).toBeGreaterThanOrEqual(variances[1] - 1e-6);
    }),
  );
});
