/** From two groups on one feature to a probability: the curve as gradient steps bend it. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { points, range } from "../../controls.ts";
import { curveOf } from "../../curve.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { crossEntropy, crossEntropyGradient, type Example, type LogisticCurve, learn, probabilityAt } from "./model.ts";

/** Learning sees hours as distances from 5 in units of 2.5: else the bias would lag behind the weight. */
const [middle, unit] = [5, 2.5];
const scaled = (hours: number): number => (hours - middle) / unit;

interface State {
  readonly curve: LogisticCurve;
  readonly steps: number;
  /** The loss before the newest step. */
  readonly before?: number;
}

interface Groups {
  readonly failed: readonly Point[];
  readonly passed: readonly Point[];
}

const examplesOf = ({ failed, passed }: Groups): Example[] => [
  ...failed.map(([x]): Example => ({ x: scaled(x), label: 0 })),
  ...passed.map(([x]): Example => ({ x: scaled(x), label: 1 })),
];

const probability = (curve: LogisticCurve, hours: number): number => probabilityAt(curve, scaled(hours));

/** Hours where the curve gives one half. @returns undefined beyond the picture */
function halfwayOf({ weight, bias }: LogisticCurve): number | undefined {
  const hours = middle - (unit * bias) / weight;
  return Number.isFinite(hours) && hours >= 0 && hours <= 10 ? hours : undefined;
}

function said({ curve, steps, before }: State, groups: Groups): string {
  const loss = crossEntropy(curve, examplesOf(groups));
  if (steps === 0)
    return `Nothing is learned yet: every number of hours has the probability 0.5 of passing, and the loss is ${shortNumber(loss)}.`;
  const from = shortNumber(before ?? loss);
  const change =
    from === shortNumber(loss)
      ? `The loss hardly moves any more: it is ${from}`
      : `The loss ${loss > (before ?? loss) ? "rose" : "fell"} from ${from} to ${shortNumber(loss)}`;
  const halfway = halfwayOf(curve);
  const where =
    halfway === undefined
      ? "The curve crosses one half nowhere between 0 and 10 hours"
      : `The curve now crosses one half at ${shortNumber(halfway)} hours`;
  return `${change}. ${where}; 2 hours give ${shortNumber(probability(curve, 2))}, 8 hours ${shortNumber(probability(curve, 8))}.`;
}

const rowsOf = (curve: LogisticCurve, dots: readonly Point[], name: string): string[][] =>
  dots.map(([x]) => [shortNumber(x), name, shortNumber(probability(curve, x))]);

export const simulation = defineSimulation({
  controls: {
    rate: range("Learning rate", [0.1, 4], 0.1, 1),
    failed: points("Students who failed", {
      x: [0, 10],
      y: [0, 0],
      step: 0.2,
      value: [
        [0.8, 0],
        [1.6, 0],
        [2.8, 0],
        [3.6, 0],
        [5.6, 0],
      ],
    }),
    passed: points("Students who passed", {
      x: [0, 10],
      y: [1, 1],
      step: 0.2,
      value: [
        [3.2, 1],
        [5, 1],
        [6.4, 1],
        [7.4, 1],
        [8.8, 1],
      ],
    }),
  },
  start: (): State => ({ curve: { weight: 0, bias: 0 }, steps: 0 }),
  step: ({ curve, steps }, values) => {
    const examples = examplesOf(values);
    const { weight, bias } = crossEntropyGradient(curve, examples);
    if (Math.hypot(weight, bias) < 1e-3) return undefined;
    return { curve: learn(curve, examples, values.rate), steps: steps + 1, before: crossEntropy(curve, examples) };
  },
  stepName: "Next step down the loss",
  mostSteps: 100,
  pace: 200,
  view: (state, values) => {
    const { curve } = state;
    const loss = crossEntropy(curve, examplesOf(values));
    const halfway = halfwayOf(curve);
    return {
      says: said(state, values),
      pictures: [
        {
          alternative: `The probability of passing over hours of study, after ${state.steps} steps: ${[0, 2, 4, 6, 8, 10].map((hours) => `${shortNumber(probability(curve, hours))} at ${hours}`).join(", ")}. ${values.failed.length} students who failed lie at probability 0, ${values.passed.length} who passed at 1.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Hours of study", from: 0, to: 10 },
                y: {
                  label: "Probability of passing",
                  from: -0.1,
                  to: 1.1,
                  ticks: [0, 0.5, 1].map((at) => ({ at, text: String(at) })),
                },
                layers: [
                  {
                    draw: "line",
                    points: curveOf((x) => probability(curve, x), 0, 10),
                    tone: 1,
                    label: "Learned probability",
                  },
                  ...(halfway === undefined ? [] : [{ draw: "vertical", x: halfway } as const]),
                  { draw: "points", points: values.failed, tone: 2, label: "Failed", size: 70 },
                  { draw: "points", points: values.passed, tone: 3, label: "Passed", size: 70 },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Loss", value: shortNumber(loss) },
        { label: "Weight an hour", value: shortNumber(curve.weight / unit) },
        { label: "Bias", value: shortNumber(curve.bias - (curve.weight * middle) / unit) },
      ],
      table: {
        columns: ["Hours", "Outcome", "Probability"],
        rows: [...rowsOf(curve, values.failed, "failed"), ...rowsOf(curve, values.passed, "passed")],
      },
    };
  },
  predict: {
    question:
      "If all who passed had studied longer than all who failed, what would the curve do as it goes on learning?",
    choices: ["Grow steeper and steeper", "Settle at one slope", "Become a straight line"],
    right: 0,
    because:
      "Where one place parts the groups, a larger weight always lowers the loss a little further, so there is no best slope: the weight grows without end unless regularization holds it.",
  },
});
