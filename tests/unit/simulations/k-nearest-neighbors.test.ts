/** The vote of the nearest. */
import { expect, it } from "vitest";
import {
  type Labeled,
  leftOutErrors,
  neighborsOf,
  twoClouds,
  voteOf,
} from "../../../src/simulations/kinds/k-nearest-neighbors/model.ts";

const row: readonly Labeled[] = [
  { at: [0, 0], label: 1 },
  { at: [1, 0], label: 2 },
  { at: [3, 0], label: 1 },
  { at: [6, 0], label: 1 },
];

it("changes its mind with k", () => {
  expect(neighborsOf(row, [0.9, 0], 1).map(({ at }) => at[0])).toEqual([1]);
  expect(neighborsOf(row, [0.9, 0], 3).map(({ at }) => at[0])).toEqual([1, 0, 3]);
  expect([1, 3].map((k) => voteOf(neighborsOf(row, [0.9, 0], k)))).toEqual([2, 1]);
});

it("finds the same as sorting all by distance", () => {
  const data = twoClouds(5);
  for (const k of [1, 7, 25]) {
    const distances = data.map(({ at }) => Math.hypot(at[0] - 4, at[1] - 5)).sort((a, b) => a - b);
    expect(neighborsOf(data, [4, 5], k).map(({ distance }) => distance)).toEqual(
      distances.slice(0, k).map((one) => expect.closeTo(one, 12)),
    );
  }
});

it("leaves a point out when it is asked for its own class", () => {
  // With itself no point would be wrong. Without, 0 and 3 lie nearest to the 2, and the 2 to a 1.
  expect(leftOutErrors(row, 1)).toBe(3);
});
