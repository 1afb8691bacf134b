/** A grown tree as questions and answers. */
import type { TreeNode } from "../../../figures/kinds/tree/schema.ts";
import { counted } from "../../phrase.ts";
import { tidy } from "../../say-number.ts";
import { countOf, type Growth, isFork, majority, type Sorted, type Tree } from "./model.ts";

export const axisNames = ["x", "y"] as const;
export const classNames = { 1: "circle", 2: "square" } as const;

/** @param branch the answer that leads here */
export function questionsOf(tree: Tree, branch: string | undefined, newest: Growth | undefined): TreeNode {
  const from = branch ? { branch } : {};
  if (isFork(tree)) {
    const isNew = newest?.split.at === tree.at && newest.split.feature === tree.feature;
    return {
      text: `${axisNames[tree.feature]} < ${tidy(tree.at)}?`,
      ...from,
      ...(isNew ? { marked: true } : {}),
      children: [questionsOf(tree.low, "yes", newest), questionsOf(tree.high, "no", newest)],
    };
  }
  const label = majority(tree.points);
  return { text: `${classNames[label]} ${countOf(tree.points, label)}/${tree.points.length}`, ...from };
}

export const tallyOf = (points: readonly Sorted[]): string =>
  `${counted(countOf(points, 1), "circle")} and ${counted(countOf(points, 2), "square")}`;
