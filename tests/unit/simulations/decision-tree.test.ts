/** Growing a tree by the Gini impurity. */
import { expect, it } from "vitest";
import {
  bestSplit,
  cornerData,
  giniOf,
  growTree,
  impurityOf,
  leafAt,
  leavesOf,
  majority,
  type Sorted,
  type Tree,
} from "../../../src/simulations/kinds/decision-tree/model.ts";

const points: readonly Sorted[] = [
  { at: [1, 5], label: 1 },
  { at: [2, 1], label: 1 },
  { at: [4, 4], label: 2 },
  { at: [7, 2], label: 1 },
  { at: [8, 3], label: 2 },
  { at: [9, 6], label: 2 },
];

it("measures impurity and finds the split worked out by hand", () => {
  expect(giniOf(points)).toBeCloseTo(0.5, 12);
  // Between 2 and 4 on x: 6 × 0.5 − 0 − 4 × (1 − 1/16 − 9/16) = 3 − 1.5. Between 7 and 8 on x: 3 − 4 × 0.375 − 0, no more.
  expect(bestSplit(points, 1)).toEqual({ feature: 0, at: 3, gain: expect.closeTo(1.5, 12) });
  expect(bestSplit(points, 3)?.gain).toBeCloseTo(3 - 2 * 3 * (4 / 9), 12);
  expect(bestSplit(points.slice(0, 2), 1)).toBeUndefined();
});

it("loses impurity with each split by what the split gains, down to pure leaves", () => {
  for (let seed = 1; seed <= 8; seed++) {
    const data = cornerData(seed, 0.1);
    let tree: Tree = { points: data, depth: 0 };
    for (let growth = growTree(tree, 1, 99); growth; growth = growTree(tree, 1, 99)) {
      expect(impurityOf(tree) - impurityOf(growth.tree)).toBeCloseTo(growth.split.gain / data.length, 10);
      tree = growth.tree;
    }
    expect(leavesOf(tree).flatMap((leaf) => leaf.points)).toHaveLength(data.length);
    if (impurityOf(tree) === 0) for (const { at, label } of data) expect(majority(leafAt(tree, at).points)).toBe(label);
  }
});

it("keeps its limits", () => {
  let tree: Tree = { points: cornerData(2, 0.3), depth: 0 };
  for (let growth = growTree(tree, 5, 3); growth; growth = growTree(tree, 5, 3)) tree = growth.tree;
  for (const leaf of leavesOf(tree)) {
    expect(leaf.depth).toBeLessThanOrEqual(3);
    expect(leaf.points.length).toBeGreaterThanOrEqual(5);
  }
});
