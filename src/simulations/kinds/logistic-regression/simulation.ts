/** From two groups on one feature to a probability: the curve as gradient steps bend it. */
import type { Point } from "../../../figures/sample.ts";
import { points, range } from "../../controls.ts";
import { curveOf } from "../../curve.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { examplesOf, halfwayOf, perHour, probability, type StudentGroups } from "./hours.ts";
import { type LogisticCurve, learn, meanCrossEntropy, meanCrossEntropyGradient } from "./model.ts";

interface State {
  readonly curve: LogisticCurve;
  readonly steps: number;
  /** The loss before the newest step. */
  readonly before?: number;
}

function said({ curve, steps, before }: State, groups: StudentGroups): string {
  const loss = meanCrossEntropy(curve, examplesOf(groups));
  if (steps === 0)
    return `Nothing is learned yet: every number of hours has the probability 0.5 of passing, and the loss is ${tidy(loss)}.`;
  const from = tidy(before ?? loss);
  const change =
    from === tidy(loss)
      ? `The loss hardly moves any more: it is ${from}`
      : `The loss ${loss > (before ?? loss) ? "rose" : "fell"} from ${from} to ${tidy(loss)}`;
  const halfway = halfwayOf(curve);
  const where =
    halfway === undefined
      ? "The curve crosses one half nowhere between 0 and 10 hours"
      : `The curve now crosses one half at ${tidy(halfway)} hours`;
  return `${change}. ${where}; 2 hours give ${tidy(probability(curve, 2))}, 8 hours ${tidy(probability(curve, 8))}.`;
}

const rowsOf = (curve: LogisticCurve, dots: readonly Point[], name: string): string[][] =>
  dots.map(([x]) => [tidy(x), name, tidy(probability(curve, x))]);

const studentsAt = (outcome: 0 | 1, hours: readonly number[]): Point[] => hours.map((x): Point => [x, outcome]);

export const simulation = defineSimulation({
  controls: {
    rate: range("Learning rate", [0.1, 4], 0.1, 1),
    failed: points("Students who failed", {
      x: [0, 10],
      y: [0, 0],
      step: 0.2,
      value: studentsAt(0, [0.8, 1.6, 2.8, 3.6, 5.6]),
    }),
    passed: points("Students who passed", {
      x: [0, 10],
      y: [1, 1],
      step: 0.2,
      value: studentsAt(1, [3.2, 5, 6.4, 7.4, 8.8]),
    }),
  },
  start: (): State => ({ curve: { weight: 0, bias: 0 }, steps: 0 }),
  step: ({ curve, steps }, values) => {
    const examples = examplesOf(values);
    const { weight, bias } = meanCrossEntropyGradient(curve, examples);
    if (Math.hypot(weight, bias) < 1e-3) return undefined;
    return { curve: learn(curve, examples, values.rate), steps: steps + 1, before: meanCrossEntropy(curve, examples) };
  },
  stepName: "Next step down the loss",
  mostSteps: 100,
  pace: 200,
  view: (state, values) => {
    const { curve } = state;
    const loss = meanCrossEntropy(curve, examplesOf(values));
    const halfway = halfwayOf(curve);
    return {
      says: said(state, values),
      pictures: [
        {
          alternative: `The probability of passing over hours of study, after ${counted(state.steps, "step")}: ${[0, 2, 4, 6, 8, 10].map((hours) => `${tidy(probability(curve, hours))} at ${hours}`).join(", ")}. ${values.failed.length} students who failed lie at probability 0, ${values.passed.length} who passed at 1.`,
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
        { label: "Loss", value: tidy(loss) },
        { label: "Weight per hour", value: tidy(perHour(curve).weight) },
        { label: "Bias", value: tidy(perHour(curve).bias) },
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
