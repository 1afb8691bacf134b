/** Support vector machines with kernels. */
import { expect, it } from "vitest";
import type { Point } from "../../../src/figures/sample.ts";
import {
  arrange,
  linearKernel,
  radialKernel,
  type Signed,
  trainMachine,
} from "../../../src/simulations/kinds/kernel-trick/model.ts";

const wrong = (data: readonly Signed[], decide: (at: Point) => number): number =>
  data.filter(({ at, sign }) => decide(at) * sign <= 0).length;

it("solves two points as worked out by hand", () => {
  // Kernel + 1 is 2 for a point with itself and 0 between the two: each multiplier is 1/2, and outputs are x.
  const { multipliers, decide } = trainMachine(
    [
      { at: [1, 0], sign: 1 },
      { at: [-1, 0], sign: -1 },
    ],
    linearKernel,
  );
  expect(multipliers).toEqual([0.5, 0.5]);
  expect(decide([0.3, 5])).toBeCloseTo(0.3, 12);
});

it("meets the conditions of a solution: free points lie on the margin, idle ones beyond it, bound ones inside", () => {
  const data = arrange("ring", 3);
  const { multipliers, decide } = trainMachine(data, radialKernel(0.3), 5000);
  const most = Math.max(...multipliers);
  for (const [i, { at, sign }] of data.entries()) {
    const [multiplier, margin] = [multipliers[i] ?? 0, sign * decide(at)];
    if (multiplier === 0) expect(margin).toBeGreaterThan(1 - 1e-3);
    else if (multiplier < most) expect(margin).toBeCloseTo(1, 2);
  }
});

it("parts a ring from a cluster with the radial kernel only", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const data = arrange("ring", seed);
    expect(wrong(data, trainMachine(data, radialKernel(0.3)).decide)).toBe(0);
    expect(wrong(data, trainMachine(data, linearKernel).decide)).toBeGreaterThan(5);
  }
});
