/** Activation functions: what comes out for what goes in, and how much of a gradient passes back. */
import type { Point } from "../../../figures/sample.ts";
import { choice, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Activation, activations, leak } from "./model.ts";

const edge = 5;

/** In two pieces where it jumps, so that no line climbs the jump. */
const curve = (of: (x: number) => number): Point[] =>
  Array.from({ length: 201 }, (_, i) => (i - 100) / 20).flatMap((x): Point[] =>
    Math.abs(of(x) - of(x - 0.05)) > 0.3
      ? [
          [x, Number.NaN],
          [x, of(x)],
        ]
      : [[x, of(x)]],
  );

function said({ name, of, slope }: Activation, x: number): string {
  const gradient = slope(x);
  const out = `${name} turns ${tidy(x)} into ${tidy(of(x))}.`;
  const corner = name.endsWith("ReLU") && x === 0;
  if (corner)
    return `${out} At 0 the curve has a corner and no slope of its own; programs take that of the left side, ${tidy(gradient)}.`;
  if (gradient === 0)
    return `${out} The curve is flat here: its slope is 0, so no gradient passes back, and through this unit nothing is learned from this input.`;
  const slopeText = `Its slope here is ${tidy(gradient)}`;
  if (Math.abs(gradient) < 0.05)
    return `${out} ${slopeText}: hardly any of a gradient passes back through this unit, so the weights before it learn slowly.`;
  if (gradient === 1) return `${out} ${slopeText}: a gradient passes back unchanged.`;
  return `${out} ${slopeText}: a gradient that passes back is multiplied by ${tidy(gradient)}.`;
}

export const simulation = defineSimulation({
  controls: {
    which: choice(
      "Function",
      {
        sigmoid: "Sigmoid",
        tanh: "Tanh",
        relu: "ReLU",
        leaky: `Leaky ReLU (${leak})`,
        gelu: "GELU",
      },
      "sigmoid",
    ),
    input: range("Input", [-edge, edge], 0.1, 1),
  },
  start: ({ input }) => ({ x: Math.round(input * 1000) / 1000 }),
  view: ({ x }, { which }) => {
    const activation: Activation = activations[which];
    const { name, of, slope } = activation;
    return {
      says: said(activation, x),
      pictures: [
        {
          alternative: `Two curves over inputs from −5 to 5: ${name} and its slope. At the input ${tidy(x)}, marked, the output is ${tidy(of(x))} and the slope ${tidy(slope(x))}. At −5 and 5 the outputs are ${tidy(of(-edge))} and ${tidy(of(edge))}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Input", from: -edge, to: edge },
                y: { label: "Output and slope", from: -1.25, to: which === "sigmoid" || which === "tanh" ? 1.5 : edge },
                layers: [
                  { draw: "vertical", x },
                  { draw: "line", points: curve(of), tone: 1, label: name },
                  { draw: "line", points: curve(slope), tone: 2, label: "Slope" },
                  { draw: "mark", at: [x, of(x)] },
                  { draw: "points", points: [[x, slope(x)]], tone: 2, label: "Slope at the input" },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Output", value: tidy(of(x)) },
        { label: "Slope", value: tidy(slope(x)) },
      ],
      table: {
        columns: ["Input", "Output", "Slope"],
        rows: [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((at) => [tidy(at), tidy(of(at)), tidy(slope(at))]),
      },
    };
  },
  predict: {
    question: "At an input of −3, which of these lets no gradient through at all?",
    choices: ["Sigmoid", "Tanh", "ReLU", "Leaky ReLU"],
    right: 2,
    because:
      "ReLU is 0 for every negative input, so its slope there is exactly 0. Sigmoid and tanh are nearly flat at −3, but not quite, and leaky ReLU keeps a small slope.",
  },
});
