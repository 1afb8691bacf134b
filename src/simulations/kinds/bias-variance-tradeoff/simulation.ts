/** Many fits on fresh samples: their average against the truth, and their spread around it. */
import type { Point } from "../../../figures/sample.ts";
import { range } from "../../controls.ts";
import { curveOf } from "../../curve.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { truth } from "../overfitting/model.ts";
import { comparedAt, type Decomposition, decompose, type Fit, fitToSample } from "./model.ts";

/** At the start, so that there is a spread to see. */
const first = 4;

interface State {
  readonly fits: readonly Fit[];
}

interface Settings {
  readonly degree: number;
  readonly count: number;
  readonly noise: number;
  readonly seed: number;
}

const fitNumber = (i: number, { degree, count, noise, seed }: Settings): Fit =>
  fitToSample(degree, count, noise, 1_000 * seed + i);

const asPoints = (fit: Fit): Point[] => fit.map((y, i): Point => [comparedAt[i] ?? 0, y]);

function said(fits: readonly Fit[], { bias, variance }: Decomposition, { degree }: Settings): string {
  const parts = `${fits.length} fits of degree ${degree}: squared bias ${tidy(bias)}, variance ${tidy(variance)}.`;
  if (bias > 2 * variance)
    return `${parts} Bias prevails: the fits resemble each other, and miss the true curve in the same way.`;
  if (variance > 2 * bias)
    return `${parts} Variance prevails: each sample gives another curve; their average lies much nearer to the true one than they do.`;
  return `${parts} Neither prevails.`;
}

export const simulation = defineSimulation({
  controls: {
    degree: range("Degree", [0, 9], 1, 1),
    count: range("Points in a sample", [10, 40], 1, 12),
    noise: range("Noise", [0.1, 0.8], 0.1, 0.4),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: (values): State => ({ fits: Array.from({ length: first }, (_, i) => fitNumber(i, values)) }),
  step: ({ fits }, values) => ({ fits: [...fits, fitNumber(fits.length, values)] }),
  stepName: "Next sample",
  mostSteps: 36,
  pace: 200,
  view: ({ fits }, values) => {
    const parts = decompose(fits);
    const { average, bias, variance } = parts;
    return {
      says: said(fits, parts, values),
      pictures: [
        {
          alternative: `${fits.length} thin curves of degree ${values.degree}, each fitted to its own sample, their average, and the true curve, a wave. In the middle, at x = 0, where the truth is 0, the fits lie between ${tidy(Math.min(...fits.map((fit) => fit[30] ?? 0)))} and ${tidy(Math.max(...fits.map((fit) => fit[30] ?? 0)))}; at x = 0.5, where it is 1, their average is ${tidy(average[45] ?? 0)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: -1, to: 1 },
                y: { label: "y", from: -2, to: 2 },
                layers: [
                  ...fits.map((fit) => ({ draw: "thin", points: asPoints(fit) }) as const),
                  { draw: "line", points: curveOf(truth, -1, 1), tone: 1, label: "True curve" },
                  { draw: "line", points: asPoints(average), tone: 2, label: "Average of the fits (thin lines)" },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Squared bias", value: tidy(bias) },
        { label: "Variance", value: tidy(variance) },
        { label: "Sum: error without the noise", value: tidy(bias + variance) },
      ],
      table: {
        columns: ["x", "True", "Average", "Lowest fit", "Highest fit"],
        rows: [0, 15, 30, 45, 60].map((i) => {
          const values = fits.map((fit) => fit[i] ?? 0);
          const x = comparedAt[i] ?? 0;
          return [x, truth(x), average[i] ?? 0, Math.min(...values), Math.max(...values)].map(tidy);
        }),
      },
    };
  },
  predict: {
    question: `A straight line is replaced by a polynomial of degree 9. What becomes of the spread of the fits from sample to sample?`,
    choices: ["It grows", "It shrinks", "It stays the same"],
    right: 0,
    because:
      "Each further coefficient is one more number that the noise of the sample can push about. At the sample's own places the variance is on average the noise's variance times the number of coefficients, divided by the number of points.",
  },
});
