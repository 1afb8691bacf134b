/** A decision tree split by split: the plane it cuts, and the tree it writes. */
import type { TreeNode } from "../../../figures/kinds/tree/schema.ts";
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import {
  classAt,
  cornerData,
  countOf,
  type Growth,
  growTree,
  impurityOf,
  isFork,
  leavesOf,
  majority,
  type Sorted,
  type Tree,
} from "./model.ts";

interface State {
  readonly data: readonly Sorted[];
  readonly tree: Tree;
  readonly growth?: Growth;
  readonly before?: Tree;
}

const axisOf = ["x", "y"] as const;
const nameOf = { 1: "circle", 2: "square" } as const;

const tally = (points: readonly Sorted[]): string =>
  `${counted(countOf(points, 1), "circle")} and ${counted(countOf(points, 2), "square")}`;

const wrongOf = (tree: Tree): number =>
  leavesOf(tree).reduce((sum, { points }) => sum + points.length - countOf(points, majority(points)), 0);

function said({ data, tree, growth, before }: State): string {
  if (!growth || !before)
    return `One leaf holds all ${data.length} points, ${tally(data)}, and calls everything a ${nameOf[majority(data)]}. Its Gini impurity is ${shortNumber(impurityOf(tree))}.`;
  const { split, leaf } = growth;
  const [low, high] = [true, false].map((isLow) =>
    leaf.points.filter(({ at }) => at[split.feature] < split.at === isLow),
  );
  return `The best split left asks whether ${axisOf[split.feature]} is below ${shortNumber(split.at)}. It parts ${leaf.points.length} points into ${tally(low ?? [])} below, and ${tally(high ?? [])} above. The tree's impurity falls from ${shortNumber(impurityOf(before))} to ${shortNumber(impurityOf(tree))}; ${counted(wrongOf(tree), "point is", "points are")} in a leaf of the other class.`;
}

function drawn(tree: Tree, branch: string | undefined, newest: Growth | undefined): TreeNode {
  const from = branch ? { branch } : {};
  if (isFork(tree)) {
    const isNew = newest?.split.at === tree.at && newest.split.feature === tree.feature;
    return {
      text: `${axisOf[tree.feature]} < ${shortNumber(tree.at)}?`,
      ...from,
      ...(isNew ? { marked: true } : {}),
      children: [drawn(tree.low, "yes", newest), drawn(tree.high, "no", newest)],
    };
  }
  const label = majority(tree.points);
  return { text: `${nameOf[label]} ${countOf(tree.points, label)}/${tree.points.length}`, ...from };
}

export const simulation = defineSimulation({
  controls: {
    deepest: range("Most questions in a row", [1, 4], 1, 3),
    least: range("Least points in a leaf", [1, 15], 1, 3),
    wrong: range("Wrong labels in the data", [0, 0.3], 0.05, 0.1),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ seed, wrong }): State => {
    const data = cornerData(seed, wrong);
    return { data, tree: { points: data, depth: 0 } };
  },
  step: ({ data, tree }, { least, deepest }) => {
    const growth = growTree(tree, least, deepest);
    return growth && { data, tree: growth.tree, growth, before: tree };
  },
  stepName: "Next split",
  mostSteps: 15,
  pace: 1500,
  view: (state) => {
    const { data, tree, growth } = state;
    const leaves = leavesOf(tree);
    return {
      says: said(state),
      pictures: [
        {
          title: "The plane it cuts",
          alternative: `${data.length} points, ${tally(data)}, in ${counted(leaves.length, "box", "boxes")} with sides along the axes. Each box is called what most points in it are: ${leaves.map(({ points }) => `${nameOf[majority(points)]} with ${countOf(points, majority(points))} of ${points.length}`).join("; ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: 0, to: 10 },
                y: { label: "y", from: 0, to: 10 },
                shape: 0.75,
                layers: [
                  {
                    draw: "regions",
                    at: (x, y) => classAt(tree, [x, y]),
                    columns: 80,
                    rows: 60,
                    labels: { 1: "Called circle", 2: "Called square" },
                  },
                  {
                    draw: "points",
                    points: data.filter(({ label }) => label === 1).map(({ at }) => at),
                    tone: 1,
                    label: "Circles",
                  },
                  {
                    draw: "points",
                    points: data.filter(({ label }) => label === 2).map(({ at }) => at),
                    tone: 2,
                    label: "Squares",
                  },
                ],
              },
              frame,
            ),
        },
        {
          title: "The tree it writes",
          alternative: growth
            ? `A tree of ${counted(leaves.length - 1, "question")} and ${leaves.length} leaves. The newest question is whether ${axisOf[growth.split.feature]} is below ${shortNumber(growth.split.at)}.`
            : "A tree of one leaf and no question yet.",
          draw: {
            kind: "tree",
            data: { root: drawn(tree, undefined, growth), ...(growth ? { marked: "Newest question" } : {}) },
          },
        },
      ],
      readouts: [
        { label: "Gini impurity", value: shortNumber(impurityOf(tree)) },
        { label: "Training points wrong", value: `${wrongOf(tree)} of ${data.length}` },
      ],
      table: {
        columns: ["Leaf", "Circles", "Squares", "Called"],
        rows: leaves.map(({ points }, i) => [
          String(i + 1),
          String(countOf(points, 1)),
          String(countOf(points, 2)),
          nameOf[majority(points)],
        ]),
      },
    };
  },
  predict: {
    question: "What shape will the border between the two classes have?",
    choices: ["Steps along the axes", "One slanted line", "A smooth curve"],
    right: 0,
    because:
      "Each question asks about one feature alone, so each cut runs straight across or straight up. A slanted border can only be approached by many small steps.",
  },
});
