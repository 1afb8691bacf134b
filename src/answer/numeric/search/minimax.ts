/** The minimax value of a small game tree, its leaves given in lists, and the move that leads to it. */

import { without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { listed, tex } from "../write-numbers.ts";

export type LeafTree = number | readonly LeafTree[];
export type Mover = "MAX" | "MIN";

const about = ["minimax"];
const named =
  /\bmini[- ]?max\b|\bgame tree\b|\b(?:max|min)(?:imi[sz]er|imi[sz]ing)?(?: player)?\b[^?]*\b(?:min|max|leaf|leaves)\b/i;
const another =
  /\b(?:alpha|beta|prun\w*|expecti\w*|chance|probabilit\w*|monte|depth[- ]limit\w*|pool\w*|scal\w*|normali\w*|regret|softmax|norm)\b/i;

const rootAs = (player: string): RegExp =>
  new RegExp(
    String.raw`\b${player}\w*(?: (?:player|node))?(?: is)?(?: at| as| moves?| in)?(?: the)? (?:root|top|first|to move|starts|begins)\b|\b(?:root|top)(?: node)?(?: is| =|:)?(?: an?| the)? ${player}\w*\b`,
    "i",
  );
const belowAs = (player: string): RegExp =>
  new RegExp(String.raw`\b${player}\w*[- ](?:nodes|children|level|layer)\b|\bunder ${player}\w*\b`, "i");

/** @returns undefined when it is said in two ways */
export function moverAtRoot(question: string): Mover | undefined {
  const says = (player: Mover, other: Mover): boolean =>
    rootAs(player).test(question) || (belowAs(other).test(question) && !rootAs(other).test(question));
  const [max, min] = [says("MAX", "MIN"), says("MIN", "MAX")];
  if (max && min) return undefined;
  return min ? "MIN" : "MAX";
}

const bracketed = /[[({][\s\d.,;[\](){}-]*[\])}]/g;
const number = String.raw`-?\d+(?:\.\d+)?`;
const leafList = `${number}(?: ?, ?${number})+`;
const plain = new RegExp(String.raw`(?<![\d.,])(?:${leafList})(?!\d|\.\d|\s*,\s*-?\d)`, "g");

/** How many of something, or how deep: no leaf. */
const counted =
  /\b\d+[- ](?:max|min|child\w*|nodes|branches|moves|ply|plies|levels?|players?)\b|\bdepth (?:of |= ?)?\d\b/gi;

const toTree = (text: string): LeafTree | undefined => {
  const json = text
    .replace(/[({]/g, "[")
    .replace(/[)}]/g, "]")
    .replace(/;/g, ",")
    .replace(/\]\s*\[/g, "],[");
  try {
    const read: unknown = JSON.parse(json);
    return isTree(read) ? read : undefined;
  } catch {
    return undefined;
  }
};
const isTree = (read: unknown): read is LeafTree =>
  typeof read === "number" || (Array.isArray(read) && read.length > 0 && read.every(isTree));

export const depthOf = (tree: LeafTree): number => (typeof tree === "number" ? 0 : 1 + Math.max(...tree.map(depthOf)));
const isEven = (tree: LeafTree): boolean =>
  typeof tree === "number" || (tree.every(isEven) && new Set(tree.map(depthOf)).size === 1);

/** Brackets around a single thing say nothing. */
const alone = (tree: LeafTree): LeafTree =>
  typeof tree !== "number" && tree.length === 1 && typeof tree[0] === "object" ? alone(tree[0]) : tree;

/** Each list is what one child of the root leads to. */
export function readTree(question: string): LeafTree | undefined {
  const found = [...question.matchAll(bracketed)];
  const source = found.length > 0 ? found : [...question.matchAll(plain)];
  const trees = source.map(({ 0: text }) => toTree(`[${text}]`)).filter((tree) => tree !== undefined);
  if (trees.length !== source.length) return undefined;
  const spans = source.map((match) => ({ from: match.index, to: match.index + match[0].length }));
  if (hasMore(without(question, spans).replace(counted, ";"), [])) return undefined;
  const tree = alone(trees.map(alone));
  return depthOf(tree) >= 2 && isEven(tree) ? tree : undefined;
}

const opponent = (player: Mover): Mover => (player === "MAX" ? "MIN" : "MAX");

function minimaxOf(tree: LeafTree, player: Mover): number {
  if (typeof tree === "number") return tree;
  const values = tree.map((child) => minimaxOf(child, opponent(player)));
  return player === "MAX" ? Math.max(...values) : Math.min(...values);
}

/** One line for each level, from the leaves up. */
function backUp(tree: LeafTree, player: Mover): string[] {
  const levels: string[] = [];
  let [nodes, mover]: [readonly LeafTree[], Mover] = [[tree], player];
  while (nodes.some((node) => typeof node !== "number")) {
    const shown = nodes.flatMap((node) =>
      typeof node === "number"
        ? []
        : `$\\${mover.toLowerCase()}(${listed(node.map((child) => tex(minimaxOf(child, opponent(mover)))))}) = ${tex(minimaxOf(node, mover))}$`,
    );
    levels.unshift(
      `${mover} ${levels.length === 0 && nodes.length === 1 ? "at the root" : "nodes"}: ${shown.join(", ")}`,
    );
    nodes = nodes.flatMap((node) => (typeof node === "number" ? [] : node));
    mover = opponent(mover);
  }
  return levels;
}

export const minimax: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const root = moverAtRoot(question);
  const tree = root && readTree(question);
  if (!root || tree === undefined || typeof tree === "number") return undefined;
  const result = minimaxOf(tree, root);
  const best = tree.flatMap((child, i) => (minimaxOf(child, opponent(root)) === result ? [`${i + 1}`] : []));
  return {
    about,
    result: `With ${root} at the root, the minimax value is $${tex(result)}$; ${best.length === 1 ? `the best move is branch ${best[0]}` : `the best moves are branches ${best.join(" and ")}`}.`,
    steps: backUp(tree, root),
  };
};
