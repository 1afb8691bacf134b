/** The bell curve: what mean and standard deviation do to it, and how much lies between two places. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { normalDensity } from "../central-limit-theorem/model.ts";
import { normalBelow } from "./model.ts";

const edge = 10;
const slices = 200;

const places = (from: number, to: number): number[] =>
  Array.from({ length: slices + 1 }, (_, i) => from + ((to - from) * i) / slices);

const percent = (share: number): string =>
  share > 0.9999
    ? "more than 99.99 %"
    : share < 0.0001
      ? "less than 0.01 %"
      : `${share > 0.99 ? Number((100 * share).toFixed(2)) : shortNumber(100 * share)} %`;

export const simulation = defineSimulation({
  controls: {
    mean: range("Mean", [-5, 5], 0.5, 0),
    spread: range("Standard deviation", [0.5, 4], 0.1, 2),
    from: range("From", [-10, 10], 0.5, -2),
    to: range("To", [-10, 10], 0.5, 2),
  },
  start: () => ({}),
  view: (_, { mean, spread, ...ends }) => {
    const [from, to] = [Math.min(ends.from, ends.to), Math.max(ends.from, ends.to)];
    const share = Math.max(0, normalBelow(to, mean, spread) - normalBelow(from, mean, spread));
    const density = (x: number): number => normalDensity(x, mean, spread);
    const deviations = (x: number): string => {
      const z = (x - mean) / spread;
      if (z === 0) return "at the mean";
      return `${shortNumber(Math.abs(z))} standard ${shortNumber(Math.abs(z)) === "1" ? "deviation" : "deviations"} ${z < 0 ? "below" : "above"} the mean`;
    };
    const curve = places(-edge, edge).map((x): Point => [x, density(x)]);
    return {
      says:
        from === to
          ? `Both ends are at ${shortNumber(from)}. A single place has no width, so its probability is 0, although the density there is ${shortNumber(density(from))}.`
          : `A value lies between ${shortNumber(from)} (${deviations(from)}) and ${shortNumber(to)} (${deviations(to)}) with a probability of ${percent(share)}.`,
      pictures: [
        {
          alternative: `A bell curve over values from −10 to 10, highest at the mean of ${shortNumber(mean)} with a density of ${shortNumber(density(mean))}. ${from === to ? "No area is filled." : `The area between ${shortNumber(from)} and ${shortNumber(to)} is filled: ${percent(share)} of all.`}`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Value", from: -edge, to: edge },
                y: { label: "Density", from: 0, to: 1.1 * density(mean) },
                layers: [
                  {
                    draw: "regions",
                    columns: 160,
                    rows: 60,
                    at: (x, y) => (x >= from && x <= to && y <= density(x) ? 2 : undefined),
                    labels: { 2: `Between ${shortNumber(from)} and ${shortNumber(to)}` },
                  },
                  { draw: "line", points: curve, tone: 1, label: "Density" },
                  { draw: "vertical", x: mean },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Probability between", value: from === to ? "0" : percent(share) },
        { label: "Density at the mean", value: shortNumber(density(mean)) },
        { label: "Variance", value: shortNumber(spread ** 2) },
      ],
      table: {
        columns: ["Within", "From", "To", "Share of values"],
        rows: [1, 2, 3].map((k) => [
          `${k} standard ${k === 1 ? "deviation" : "deviations"}`,
          shortNumber(mean - k * spread),
          shortNumber(mean + k * spread),
          `${shortNumber(100 * (normalBelow(k, 0, 1) - normalBelow(-k, 0, 1)))} %`,
        ]),
      },
    };
  },
  predict: {
    question: "The standard deviation is doubled. What happens to the top of the curve?",
    choices: ["It stays as high and moves right", "It becomes half as high", "It becomes twice as high"],
    right: 1,
    because:
      "The area under the curve is always 1. Twice as wide, it has to be half as high. Only the mean moves it sideways.",
  },
});
