/** The perceptron's corrections, one wrong point at a time. */
import type { Point } from "../../../figures/sample.ts";
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { corrected, isWrong, nextWrong, outputAt, type SidedPoint, twoGroups, type Weights } from "./model.ts";

interface State {
  readonly data: readonly SidedPoint[];
  /** All so far, the newest last. */
  readonly weights: readonly Weights[];
  /** The place of the point corrected last. */
  readonly last?: number;
}

const begin: Weights = { bias: 1, x: -1, y: 1 };
const newest = ({ weights }: State): Weights => weights.at(-1) ?? begin;
const nameOf = (sign: 1 | -1): string => (sign === 1 ? "circle" : "square");
const wrongOf = (weights: Weights, data: readonly SidedPoint[]): number =>
  data.filter((one) => isWrong(weights, one)).length;
const written = ({ bias, x, y }: Weights): string => `(${tidy(x)}, ${tidy(y)}) with bias ${tidy(bias)}`;

/** Where the output is nought, far beyond the picture on both sides. */
function border({ bias, x, y }: Weights): Point[] {
  const square = x * x + y * y;
  if (square < 1e-9) return [];
  const [fx, fy] = [(-bias * x) / square, (-bias * y) / square];
  const far = 30 / Math.sqrt(square);
  return [
    [fx - far * y, fy + far * x],
    [fx + far * y, fy - far * x],
  ];
}

function said(state: State, rate: number): string {
  const { data, last, weights } = state;
  const now = newest(state);
  const wrong = wrongOf(now, data);
  const count = `${wrong} of ${data.length} points ${wrong === 1 ? "is" : "are"} on the wrong side.`;
  const point = last === undefined ? undefined : data[last];
  if (!point) return `The weights of x and y start at ${written(now)}. ${count} Each step corrects by one of them.`;
  const act = point.sign === 1 ? "added to" : "taken from";
  const step = `The ${nameOf(point.sign)} at (${tidy(point.at[0])}, ${tidy(point.at[1])}) was on the wrong side: ${tidy(rate)} times its coordinates are ${act} the weights, and ${tidy(rate)} is ${act} the bias. That gives ${written(now)}.`;
  if (wrong === 0)
    return `${step} Now no point is wrong: the perceptron has come to rest after ${counted(weights.length - 1, "correction")}.`;
  return `${step} Now ${count}`;
}

export const simulation = defineSimulation({
  controls: {
    groups: choice("Groups", { apart: "With a gap between them", overlap: "Overlapping" }, "apart"),
    rate: range("Learning rate", [0.1, 2], 0.1, 0.3),
    seed: range("Other data", [1, 20], 1, 4),
  },
  start: ({ groups, seed }): State => ({ data: twoGroups(groups === "overlap", seed), weights: [begin] }),
  step: (state, { rate }) => {
    const { data, weights, last = -1 } = state;
    const place = nextWrong(newest(state), data, last);
    const point = place === undefined ? undefined : data[place];
    if (place === undefined || !point) return undefined;
    return { data, weights: [...weights, corrected(newest(state), point, rate)], last: place };
  },
  stepName: "Next correction",
  mostSteps: 150,
  pace: 700,
  view: (state, { rate }) => {
    const { data, weights, last } = state;
    const now = newest(state);
    const point = last === undefined ? undefined : data[last];
    const wrong = wrongOf(now, data);
    const of = (sign: 1 | -1): Point[] => data.filter((one) => one.sign === sign).map(({ at }) => at);
    return {
      says: said(state, rate),
      pictures: [
        {
          alternative: `${of(1).length} circles and ${of(-1).length} squares, and a straight border where the weights ${written(now)} give 0. ${wrong} of ${data.length} points lie on the wrong side.${point ? ` A ring marks the point corrected last, at (${tidy(point.at[0])}, ${tidy(point.at[1])}).` : ""}`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: -5, to: 5 },
                y: { label: "y", from: -5, to: 5 },
                shape: 1,
                layers: [
                  {
                    draw: "regions",
                    at: (x, y) => (outputAt(now, [x, y]) > 0 ? 1 : 2),
                    columns: 50,
                    rows: 50,
                    labels: { 1: "Called circle", 2: "Called square" },
                  },
                  { draw: "line", points: border(now), tone: 4 },
                  { draw: "points", points: of(1), tone: 1, label: "Circles", size: 60 },
                  { draw: "points", points: of(-1), tone: 2, label: "Squares", size: 60 },
                  ...(point ? [{ draw: "mark", at: point.at } as const] : []),
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Corrections", value: String(weights.length - 1) },
        { label: "On the wrong side", value: `${wrong} of ${data.length}` },
      ],
      table: {
        columns: ["Correction", "Weight of x", "Weight of y", "Bias", "Wrong"],
        rows: weights.map((one, i) => [
          String(i),
          tidy(one.x),
          tidy(one.y),
          tidy(one.bias),
          String(wrongOf(one, data)),
        ]),
      },
    };
  },
  predict: {
    question: "What does the perceptron do when no straight line parts the two groups?",
    choices: ["It goes on correcting for ever", "It stops at the line with fewest errors", "It bends its border"],
    right: 0,
    because:
      "Some point is always on the wrong side, so there is always a next correction. Only where a line exists that parts the groups is the rule sure to stop.",
  },
});
