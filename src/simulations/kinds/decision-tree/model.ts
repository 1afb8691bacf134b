/** A classification tree grown by the Gini impurity (CART; Breiman, Friedman, Olshen and Stone, 1984), best split first. */
import { draws, type Point } from "../../../figures/sample.ts";

export interface Sorted {
  readonly at: Point;
  readonly label: 1 | 2;
}

export interface Leaf {
  readonly points: readonly Sorted[];
  readonly depth: number;
}

export interface Fork {
  readonly feature: 0 | 1;
  /** Below it goes low. */
  readonly at: number;
  readonly low: Tree;
  readonly high: Tree;
}

export type Tree = Leaf | Fork;

export const isFork = (tree: Tree): tree is Fork => "low" in tree;

export const countOf = (points: readonly Sorted[], label: 1 | 2): number =>
  points.filter((point) => point.label === label).length;

/** Chance that two draws from the points differ in class. */
export function giniOf(points: readonly Sorted[]): number {
  const share = countOf(points, 1) / points.length;
  return points.length === 0 ? 0 : 1 - share ** 2 - (1 - share) ** 2;
}

export const majority = (points: readonly Sorted[]): 1 | 2 => (2 * countOf(points, 1) >= points.length ? 1 : 2);

export interface Split {
  readonly feature: 0 | 1;
  readonly at: number;
  /** Impurity taken away, counted in points: their number times the fall of the Gini impurity. */
  readonly gain: number;
}

/** @returns undefined where no split with enough points on both sides takes impurity away */
export function bestSplit(points: readonly Sorted[], least: number): Split | undefined {
  let best: Split | undefined;
  for (const feature of [0, 1] as const) {
    const sorted = [...points].sort((a, b) => a.at[feature] - b.at[feature]);
    for (let i = least; i <= sorted.length - least; i++) {
      const [below, above] = [sorted[i - 1]?.at[feature] ?? 0, sorted[i]?.at[feature] ?? 0];
      if (i === 0 || i === sorted.length || below === above) continue;
      const [low, high] = [sorted.slice(0, i), sorted.slice(i)];
      const gain = points.length * giniOf(points) - low.length * giniOf(low) - high.length * giniOf(high);
      if (gain > (best?.gain ?? 1e-9) + 1e-12) best = { feature, at: (below + above) / 2, gain };
    }
  }
  return best;
}

export const leavesOf = (tree: Tree): Leaf[] =>
  isFork(tree) ? [...leavesOf(tree.low), ...leavesOf(tree.high)] : [tree];

/** Mean impurity that the tree's leaves leave. */
export function impurityOf(tree: Tree): number {
  const leaves = leavesOf(tree);
  const all = leaves.reduce((sum, { points }) => sum + points.length, 0);
  return leaves.reduce((sum, { points }) => sum + points.length * giniOf(points), 0) / all;
}

/** Points that lie in a leaf of the other class. */
export const misfitsOf = (tree: Tree): number =>
  leavesOf(tree).reduce((sum, { points }) => sum + points.length - countOf(points, majority(points)), 0);

export const leafAt = (tree: Tree, at: Point): Leaf =>
  isFork(tree) ? leafAt(at[tree.feature] < tree.at ? tree.low : tree.high, at) : tree;

export interface Growth {
  readonly tree: Tree;
  readonly split: Split;
  /** The leaf that was split. */
  readonly leaf: Leaf;
}

/** The split of all leaves that takes most impurity away. */
export function growTree(tree: Tree, least: number, deepest: number): Growth | undefined {
  const found = leavesOf(tree)
    .filter(({ depth }) => depth < deepest)
    .map((leaf) => ({ leaf, split: bestSplit(leaf.points, least) }))
    .reduce<{ leaf: Leaf; split: Split } | undefined>(
      (best, { leaf, split }) => (split && split.gain > (best?.split.gain ?? 0) ? { leaf, split } : best),
      undefined,
    );
  if (!found) return undefined;
  const { leaf, split } = found;
  const part = (isLow: boolean): Leaf => ({
    points: leaf.points.filter(({ at }) => at[split.feature] < split.at === isLow),
    depth: leaf.depth + 1,
  });
  const replaced = (one: Tree): Tree => {
    if (isFork(one)) return { ...one, low: replaced(one.low), high: replaced(one.high) };
    return one === leaf ? { feature: split.feature, at: split.at, low: part(true), high: part(false) } : one;
  };
  return { tree: replaced(tree), split, leaf };
}

/** Squares lie lower right and upper left, where x = 6 parts the two; some labels are wrong. */
export const cornerData = (seed: number, wrong: number): Sorted[] =>
  draws(60, seed).map(({ u, v, p }): Sorted => {
    const at: Point = [0.3 + 9.4 * u, 0.3 + 9.4 * v];
    const isSquare = at[0] > 6 ? at[1] < 7.5 : at[1] > 6.5;
    return { at, label: isSquare !== p < wrong ? 2 : 1 };
  });
