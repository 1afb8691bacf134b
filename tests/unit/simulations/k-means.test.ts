/** Lloyd's algorithm. */
import { expect, it } from "vitest";
import type { Point } from "../../../src/figures/sample.ts";
import {
  type Clusters,
  chooseCenters,
  clouds,
  joinNearest,
  moveToMeans,
  totalDistance,
} from "../../../src/simulations/kinds/k-means/model.ts";

const square: readonly Point[] = [
  [0, 0],
  [0, 2],
  [10, 0],
  [10, 2],
];

it("finds the two halves worked out by hand", () => {
  const joined = joinNearest(square, [
    [1, 0],
    [9, 0],
  ]);
  expect(joined.labels).toEqual([0, 0, 1, 1]);
  const moved = moveToMeans(square, joined);
  expect(moved.centers).toEqual([
    [0, 1],
    [10, 1],
  ]);
  expect(totalDistance(square, moved)).toBe(4);
});

it("leaves a centre without points where it is", () => {
  const moved = moveToMeans(
    square,
    joinNearest(square, [
      [5, 1],
      [50, 50],
    ]),
  );
  expect(moved.centers[1]).toEqual([50, 50]);
});

it("never adds to the total distance, and ends", () => {
  for (let seed = 1; seed <= 20; seed++)
    for (let k = 1; k <= 4; k++) {
      const data = clouds(seed);
      let now: Clusters = joinNearest(data, chooseCenters(data, k, seed));
      let ended = false;
      for (let step = 0; step < 30 && !ended; step++) {
        const moved = moveToMeans(data, now);
        const joined = joinNearest(data, moved.centers);
        expect(totalDistance(data, moved)).toBeLessThanOrEqual(totalDistance(data, now) + 1e-9);
        expect(totalDistance(data, joined)).toBeLessThanOrEqual(totalDistance(data, moved) + 1e-9);
        ended = String(joined.labels) === String(now.labels);
        now = joined;
      }
      expect(ended).toBe(true);
    }
});

it("starts from different points", () => {
  const data = clouds(3);
  const centers = chooseCenters(data, 4, 9);
  expect(new Set(centers.map(String)).size).toBe(4);
  expect(centers.every((center) => data.includes(center))).toBe(true);
});
