import { describe, expect, it } from "vitest";
import { backwardThrough, forwardThrough } from "../../../src/simulations/kinds/backpropagation/model.ts";

describe("back-propagation through one unit", () => {
  it("gives the values and slopes worked out by hand", () => {
    const given = { x: 4, w: 0.5, b: -2, t: 1 };
    const values = forwardThrough(given);
    expect(values).toEqual({ p: 2, z: 0, a: 0.5, loss: 0.25 });
    // 2 · (0.5 − 1) = −1; times 0.5 · 0.5; times x = 4 or w = 0.5.
    expect(backwardThrough(given, values)).toEqual({ a: -1, z: -0.25, p: -0.25, b: -0.25, w: -1, x: -0.125 });
  });

  it("agrees with what small changes of the inputs do to the loss", () => {
    const given = { x: 2, w: 0.5, b: -0.5, t: 0.3 };
    const slopes = backwardThrough(given, forwardThrough(given));
    const h = 1e-6;
    for (const name of ["x", "w", "b"] as const) {
      const lossAt = (by: number): number => forwardThrough({ ...given, [name]: given[name] + by }).loss;
      expect(slopes[name]).toBeCloseTo((lossAt(h) - lossAt(-h)) / (2 * h), 8);
    }
  });
});
