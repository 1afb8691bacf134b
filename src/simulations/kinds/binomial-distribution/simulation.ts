/** Successes in a number of trials, beside the normal and the Poisson distribution that come close to them. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { choice, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { normalBelow } from "../normal-distribution/model.ts";
import { binomialProbabilities, poissonProbabilities, totalVariation } from "./model.ts";

const besides = { none: "Nothing", normal: "Normal", poisson: "Poisson" } as const;

/** The approximation's probability of each count; a normal one is cut at halves. */
function approximation(beside: keyof typeof besides, trials: number, success: number): readonly number[] | undefined {
  const [mean, spread] = [trials * success, Math.sqrt(trials * success * (1 - success))];
  if (beside === "none") return undefined;
  if (beside === "poisson") return poissonProbabilities(mean, trials);
  return Array.from(
    { length: trials + 1 },
    (_, k) => normalBelow(k + 0.5, mean, spread) - normalBelow(k - 0.5, mean, spread),
  );
}

/** Of two numbers that sum the same probability: what is cut off counts too. */
const distance = (exact: readonly number[], close: readonly number[]): number =>
  totalVariation(exact, close) + Math.max(0, 1 - close.reduce((sum, p) => sum + p, 0)) / 2;

export const simulation = defineSimulation({
  controls: {
    trials: range("Trials", [1, 60], 1, 12),
    success: range("Chance of success", [0.01, 0.99], 0.01, 0.3),
    beside: choice("Beside it", besides, "none"),
  },
  start: () => ({}),
  view: (_, { trials, success, beside }) => {
    const chances = binomialProbabilities(trials, success);
    const close = approximation(beside, trials, success);
    const [mean, spread] = [trials * success, Math.sqrt(trials * success * (1 - success))];
    const top = Math.max(...chances, ...(close ?? []));
    const likeliest = chances.indexOf(Math.max(...chances));
    const tied = chances.flatMap((p, k) => (p > (chances[likeliest] ?? 0) - 1e-9 ? [k] : []));
    const chance = `${shortNumber(100 * (chances[likeliest] ?? 0))} %`;
    const likely =
      tied.length > 1
        ? `The likeliest counts are ${tied.join(" and ")}, with a chance of ${chance} each`
        : `The likeliest count is ${likeliest}, with a chance of ${chance}`;
    const apart = close && shortNumber(100 * distance(chances, close));
    const name = beside === "normal" ? "normal" : "Poisson";
    return {
      says: [
        `${likely}. On average there are ${trials} × ${shortNumber(success)} = ${Number(mean.toFixed(2))}, give or take ${shortNumber(spread)}.`,
        ...(apart === undefined
          ? []
          : [
              `The ${name} distribution puts ${apart} % of the probability on other counts than the binomial one does.`,
            ]),
      ].join(" "),
      pictures: [
        {
          alternative: `Bars for the chance of each count from 0 to ${trials}: highest at ${tied.join(" and ")} with ${chance}, around a mean of ${shortNumber(mean)}.${apart === undefined ? "" : ` Points of the ${name} distribution lie ${apart} % apart from them in all.`}`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Successes", from: -0.7, to: trials + 0.7 },
                y: { label: "Probability", from: 0, to: 1.1 * top },
                layers: [
                  {
                    draw: "bars",
                    bars: chances.map((height, k) => ({ from: k - 0.4, to: k + 0.4, height })),
                    tone: 1,
                    label: "Binomial",
                  },
                  ...(close
                    ? [
                        {
                          draw: "points" as const,
                          points: close.map((p, k): Point => [k, p]),
                          tone: 2 as const,
                          label: besides[beside],
                          size: trials > 30 ? 14 : 40,
                        },
                      ]
                    : []),
                  { draw: "vertical", x: mean },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Mean", value: shortNumber(mean) },
        { label: "Standard deviation", value: shortNumber(spread) },
        ...(apart === undefined ? [] : [{ label: "Apart", value: `${apart} %` }]),
      ],
      table: {
        columns: ["Successes", "Binomial", ...(close ? [besides[beside]] : [])],
        rows: chances.map((p, k) => [String(k), shortNumber(p), ...(close ? [shortNumber(close[k] ?? 0)] : [])]),
      },
    };
  },
  predict: {
    question:
      "60 trials, each a success with a chance of 0.02. Which distribution comes closer to the number of successes?",
    choices: ["Normal", "Poisson", "Both are equally far away"],
    right: 1,
    because:
      "Many trials with a rare success are what the Poisson distribution describes. Around a mean of only 1.2 the counts are skewed, and a symmetric bell would reach below zero.",
  },
});
