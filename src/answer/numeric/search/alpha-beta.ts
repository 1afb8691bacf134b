/** Which leaves alpha-beta pruning skips in the learner's tree, its branches taken from left to right. */
import type { Computed, NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";
import { depthOf, type LeafTree, type Mover, moverAtRoot, readTree } from "./minimax.ts";

const named = /\balpha[- ]?beta\b/i;
const another =
  /\b(?:right[- ]to[- ]left|best order|order\w*|expecti\w*|depth[- ]limit\w*|how many nodes|window|iterative)\b/i;

interface Walk {
  readonly skipped: LeafTree[];
  readonly lines: string[];
}

const bound = (value: number): string =>
  value === Infinity ? String.raw`\infty` : value === -Infinity ? String.raw`-\infty` : tex(value);

function walk(tree: LeafTree, player: Mover, alpha: number, beta: number, name: string, notes: Walk): number {
  if (typeof tree === "number") return tree;
  let [low, high] = [alpha, beta];
  let best = player === "MAX" ? -Infinity : Infinity;
  for (const [i, child] of tree.entries()) {
    const value = walk(
      child,
      player === "MAX" ? "MIN" : "MAX",
      low,
      high,
      name === "" ? `${i + 1}` : `${name}.${i + 1}`,
      notes,
    );
    best = player === "MAX" ? Math.max(best, value) : Math.min(best, value);
    if (player === "MAX") low = Math.max(low, best);
    else high = Math.min(high, best);
    const left = tree.slice(i + 1);
    if (low >= high && left.length > 0) {
      notes.skipped.push(...left);
      notes.lines.push(
        `Branch ${name}: after $${tex(value)}$ it is worth at ${player === "MAX" ? "least" : "most"} $${tex(best)}$, and ${player === "MIN" ? "MAX" : "MIN"} already has $${bound(player === "MIN" ? low : high)}$: skip the rest of it`,
      );
      return best;
    }
  }
  notes.lines.push(name === "" ? `The root is worth $${tex(best)}$` : `Branch ${name} is worth $${tex(best)}$`);
  return best;
}

const leavesOf = (tree: LeafTree): number[] => (typeof tree === "number" ? [tree] : tree.flatMap(leavesOf));

export const alphaBeta: NumericShape = (question): Computed | undefined => {
  if (!named.test(question) || another.test(question)) return undefined;
  const root = moverAtRoot(question);
  const tree = root && readTree(question);
  if (!root || tree === undefined || typeof tree === "number" || leavesOf(tree).length > 27 || depthOf(tree) > 3)
    return undefined;
  const notes: Walk = { skipped: [], lines: [] };
  const value = walk(tree, root, -Infinity, Infinity, "", notes);
  const skipped = notes.skipped.flatMap(leavesOf);
  return {
    about: ["alpha-beta-pruning", "minimax"],
    result: `With ${root} at the root and branches taken from left to right, ${skipped.length === 0 ? "no leaf is pruned" : `alpha-beta prunes ${skipped.length === 1 ? "the leaf" : "the leaves"} $${skipped.map(tex).join(",\\ ")}$`}; the value is $${tex(value)}$.`,
    steps: notes.lines,
  };
};
