/** A decision tree split by split: the plane it cuts, and the tree it writes. */
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import {
  cornerData,
  countOf,
  type Growth,
  growTree,
  impurityOf,
  leafAt,
  leavesOf,
  majority,
  misfitsOf,
  type Sorted,
  type Tree,
} from "./model.ts";
import { axisNames, classNames, questionsOf, tallyOf } from "./questions.ts";

interface State {
  readonly data: readonly Sorted[];
  readonly tree: Tree;
  readonly growth?: Growth;
  readonly before?: Tree;
}

function said({ data, tree, growth, before }: State): string {
  if (!growth || !before)
    return `One leaf holds all ${data.length} points, ${tallyOf(data)}, and calls everything a ${classNames[majority(data)]}. Its Gini impurity is ${tidy(impurityOf(tree))}.`;
  const { split, leaf } = growth;
  const [low, high] = [true, false].map((isLow) =>
    leaf.points.filter(({ at }) => at[split.feature] < split.at === isLow),
  );
  return `The best split left asks whether ${axisNames[split.feature]} is below ${tidy(split.at)}. It parts ${leaf.points.length} points into ${tallyOf(low ?? [])} below, and ${tallyOf(high ?? [])} above. The tree's impurity falls from ${tidy(impurityOf(before))} to ${tidy(impurityOf(tree))}; ${counted(misfitsOf(tree), "point is", "points are")} in a leaf of the other class.`;
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
    const classes = new Map(leaves.map((leaf) => [leaf, majority(leaf.points)]));
    return {
      says: said(state),
      pictures: [
        {
          title: "The plane it cuts",
          alternative: `${data.length} points, ${tallyOf(data)}, in ${counted(leaves.length, "box", "boxes")} with sides along the axes. Each box is called what most points in it are: ${leaves.map(({ points }) => `${classNames[majority(points)]} with ${countOf(points, majority(points))} of ${points.length}`).join("; ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: 0, to: 10 },
                y: { label: "y", from: 0, to: 10 },
                shape: 0.75,
                layers: [
                  {
                    draw: "regions",
                    at: (x, y) => classes.get(leafAt(tree, [x, y])),
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
            ? `A tree of ${counted(leaves.length - 1, "question")} and ${leaves.length} leaves. The newest question is whether ${axisNames[growth.split.feature]} is below ${tidy(growth.split.at)}.`
            : "A tree of one leaf and no question yet.",
          draw: {
            kind: "tree",
            data: { root: questionsOf(tree, undefined, growth), ...(growth ? { marked: "Newest question" } : {}) },
          },
        },
      ],
      readouts: [
        { label: "Gini impurity", value: tidy(impurityOf(tree)) },
        { label: "Training points wrong", value: `${misfitsOf(tree)} of ${data.length}` },
      ],
      table: {
        columns: ["Leaf", "Circles", "Squares", "Called"],
        rows: leaves.map(({ points }, i) => [
          String(i + 1),
          String(countOf(points, 1)),
          String(countOf(points, 2)),
          classNames[majority(points)],
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
