/** Back-propagation on one unit: values forward, slopes backward, one node at a time. */
import type { Point } from "../../../figures/sample.ts";
import { drawBoxes } from "../../boxes.ts";
import { range } from "../../controls.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Backward, backwardThrough, type Forward, forwardThrough, type Given } from "./model.ts";

type Node = "x" | "w" | "b" | "t" | "p" | "z" | "a" | "L";

/** Which nodes each step is about; the first four go forward. */
const stages: readonly (readonly Node[])[] = [["p"], ["z"], ["a"], ["L"], ["L"], ["a"], ["z"], ["p", "b"], ["w", "x"]];
const forwardStages = 4;

const nodes: readonly { readonly id: Node; readonly at: Point; readonly formula?: string }[] = [
  { id: "x", at: [0.22, 0.04] },
  { id: "w", at: [0.78, 0.04] },
  { id: "p", at: [0.22, 0.28], formula: "w · x" },
  { id: "b", at: [0.78, 0.28] },
  { id: "z", at: [0.5, 0.5], formula: "p + b" },
  { id: "a", at: [0.22, 0.74], formula: "sigmoid(z)" },
  { id: "t", at: [0.78, 0.74] },
  { id: "L", at: [0.5, 1], formula: "(a − t)²" },
];
const placeOf = (id: Node): number => nodes.findIndex((node) => node.id === id);
const links: readonly (readonly [Node, Node])[] = [
  ["x", "p"],
  ["w", "p"],
  ["p", "z"],
  ["b", "z"],
  ["z", "a"],
  ["a", "L"],
  ["t", "L"],
];

/** Negative numbers in brackets. */
const factor = (value: number): string => (tidy(value).startsWith("−") ? `(${tidy(value)})` : tidy(value));

const reached = (id: Node, done: number, backward: boolean): boolean =>
  stages.some((about, i) => i < done && i >= forwardStages === backward && about.includes(id));

function said(done: number, { x, w, b, t }: Given, { p, z, a, loss }: Forward, slopes: Backward): string {
  const sentences = [
    `The inputs are given: x = ${tidy(x)}, w = ${tidy(w)}, b = ${tidy(b)} and the target t = ${tidy(t)}. The first node to compute is p.`,
    `Forward: p = w · x = ${factor(w)} · ${factor(x)} = ${tidy(p)}.`,
    `Forward: z = p + b = ${tidy(p)} + ${factor(b)} = ${tidy(z)}.`,
    `Forward: a = sigmoid(z) = sigmoid(${tidy(z)}) ≈ ${tidy(a)}.`,
    `Forward: the loss is L = (a − t)² ≈ (${tidy(a)} − ${tidy(t)})² ≈ ${tidy(loss)}. Now the way back begins.`,
    "Backward: the loss changes with itself one to one, so ∂L/∂L = 1.",
    `Backward: ∂L/∂a = 2 · (a − t) ≈ 2 · (${tidy(a)} − ${tidy(t)}) ≈ ${tidy(slopes.a)}.`,
    `Backward: the sigmoid's own slope is a · (1 − a) ≈ ${tidy(a * (1 - a))}, so ∂L/∂z = ∂L/∂a · a · (1 − a) ≈ ${tidy(slopes.z)}.`,
    `Backward: a sum passes its slope on unchanged, so ∂L/∂p = ∂L/∂b = ∂L/∂z ≈ ${tidy(slopes.z)}.`,
    `Backward: in a product each factor's slope is the other factor, so ∂L/∂w = ∂L/∂p · x ≈ ${tidy(slopes.w)} and ∂L/∂x = ∂L/∂p · w ≈ ${tidy(slopes.x)}. If w rose by 0.01, the loss would change by about ${tidy(0.01 * slopes.w)}.`,
  ];
  return sentences[done] ?? "";
}

export const simulation = defineSimulation({
  controls: {
    x: range("Input x", [-3, 3], 0.5, 2),
    w: range("Weight w", [-3, 3], 0.5, 0.5),
    b: range("Bias b", [-3, 3], 0.5, -0.5),
    t: range("Target t", [0, 1], 0.1, 1),
  },
  start: (given) => ({ done: 0, values: forwardThrough(given), slopes: backwardThrough(given, forwardThrough(given)) }),
  step: (state) => (state.done < stages.length ? { ...state, done: state.done + 1 } : undefined),
  stepName: "Next node",
  mostSteps: stages.length,
  pace: 1600,
  view: ({ done, values, slopes }, { x, w, b, t }) => {
    const given = { x, w, b, t };
    const amounts: Readonly<Record<Node, number>> = { ...given, ...values, L: values.loss };
    const back: Readonly<Partial<Record<Node, number>>> = { ...slopes, L: 1 };
    const now = stages[done - 1] ?? [];
    const shown = nodes.map(({ id, formula }) => {
      const known = formula === undefined || reached(id, done, false);
      const value = known ? tidy(amounts[id]) : "?";
      const slope = reached(id, done, true) ? [`slope ${tidy(back[id] ?? 0)}`] : [];
      return {
        value,
        lines: [
          formula ? `${id} = ${formula}` : `${id} = ${value}`,
          ...(formula && known ? [`= ${value}`] : []),
          ...slope,
        ],
      };
    });
    return {
      says: said(done, given, values, slopes),
      pictures: [
        {
          alternative: `A graph of the computation: x and w lead to p, p and b to z, z to a, and a with the target t to the loss L. It holds ${nodes.map((_, i) => shown[i]?.lines.join(" ")).join("; ")}.`,
          draw: (frame) =>
            drawBoxes(
              {
                height: 430,
                boxes: nodes.map(({ id, at }, i) => ({ at, lines: shown[i]?.lines ?? [], marked: now.includes(id) })),
                lines: links.map(([from, to]) => ({ between: [placeOf(from), placeOf(to)] as const })),
                ...(done > 0
                  ? { marked: done > forwardStages ? "Slope of the loss just computed" : "Value just computed" }
                  : {}),
              },
              frame,
            ),
        },
      ],
      table: {
        columns: ["Node", "Value", "Slope of the loss"],
        rows: nodes.map(({ id, formula }, i) => [
          formula ? `${id} = ${formula}` : id,
          shown[i]?.value ?? "",
          reached(id, done, true) ? tidy(back[id] ?? 0) : "–",
        ]),
      },
    };
  },
  predict: {
    question: "The input x is 0 and the output misses its target. What is the slope of the loss along the weight w?",
    choices: ["0", "1", "The same as along the bias b"],
    right: 0,
    because:
      "The slope along w is the slope along p times x. With x = 0 it is 0: the weight has no part in this output.",
  },
});
