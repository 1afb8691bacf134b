/** The widest street. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Point } from "../../../src/figures/sample.ts";
import {
  streetAlong,
  touching,
  turnedBy,
  widestStreet,
} from "../../../src/simulations/kinds/support-vector-machine/model.ts";

it("runs square to the shortest way between two points", () => {
  const { width, direction } = widestStreet([[1, 1]], [[4, 5]]);
  expect(width).toBeCloseTo(5, 12);
  expect(direction).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.8, 12)]);
});

it("runs along a side where that is nearest, held by three points, whichever group has the side", () => {
  const side: Point[] = [
    [0, 0],
    [4, 4],
    [-2, 3],
  ];
  const corner: Point[] = [
    [4, 0],
    [9, -5],
  ];
  for (const [first, second] of [
    [side, corner],
    [corner, side],
  ] as const) {
    const street = widestStreet(first, second);
    expect(street.width).toBeCloseTo(Math.sqrt(8), 12);
    expect(new Set(touching(street, first, second).map(String))).toEqual(new Set(["0,0", "4,4", "4,0"]));
  }
});

it("is at least as wide as in every other direction", () => {
  const number = fc.double({ min: 0, max: 10, noNaN: true });
  const group = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(group, group, fc.double({ min: 0, max: 360, noNaN: true }), (first, second, degrees) => {
      const other = streetAlong(turnedBy([1, 0], degrees), first, second);
      const { width } = widestStreet(first, second);
      // Every direction, also where the groups overlap.
      expect(other.width).toBeLessThanOrEqual(width + 1e-7);
    }),
    { numRuns: 400 },
  );
});

it("is none between groups that lie in each other", () => {
  expect(
    widestStreet(
      [
        [0, 0],
        [4, 4],
      ],
      [
        [0, 4],
        [4, 0],
      ],
    ).width,
  ).toBeLessThanOrEqual(1e-9);
});
