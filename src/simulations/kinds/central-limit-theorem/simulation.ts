/** The central limit theorem: means of samples pile up to a bell, whatever the draws come from. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { choice, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { type DrawSource, meanAndSpread, meanSources, normalDensity, sampleMeans } from "./model.ts";

interface State {
  readonly means: readonly number[];
}

/** Samples a step. */
const batch = 20;
const [edge, bins] = [4, 60];
const width = edge / bins;

const curve = (of: (x: number) => number): Point[] =>
  Array.from({ length: 241 }, (_, i): Point => [(edge * i) / 240, of((edge * i) / 240)]);

function binned(means: readonly number[]): { from: number; to: number; height: number }[] {
  const bars = Array.from({ length: bins }, (_, i) => ({ from: i * width, to: (i + 1) * width, height: 0 }));
  for (const mean of means) {
    const bar = bars[Math.floor(mean / width)];
    if (bar) bar.height++;
  }
  return bars;
}

function said({ means }: State, source: DrawSource, size: number): string {
  const [mean, spread] = meanAndSpread(means);
  const expected = source.spread / Math.sqrt(size);
  const counted = `${means.length} means of ${size} ${size === 1 ? "draw" : "draws"} each so far.`;
  const measured = `They average ${shortNumber(mean)}, where the source's mean is ${shortNumber(source.mean)}, and spread by ${shortNumber(spread)}, where the theorem says ${shortNumber(source.spread)} / √${size} = ${shortNumber(expected)}.`;
  const shape =
    size === 1
      ? "A sample of one is a draw itself, so their shape is the source's."
      : size < 5
        ? "With so few draws a sample, the source's shape still shows."
        : "";
  return [counted, measured, shape].filter(Boolean).join(" ");
}

export const simulation = defineSimulation({
  controls: {
    source: choice("Source", { skewed: "Skewed", uniform: "Flat", humps: "Two humps" }, "skewed"),
    size: range("Draws in a sample", [1, 50], 1, 5),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ source, size, seed }): State => ({ means: sampleMeans(meanSources[source], size, batch, seed * 1000) }),
  step: ({ means }, { source, size, seed }) => ({
    means: [...means, ...sampleMeans(meanSources[source], size, batch, seed * 1000 + means.length)],
  }),
  stepName: "20 more samples",
  mostSteps: 50,
  pace: 200,
  view: (state, { source: name, size }) => {
    const source: DrawSource = meanSources[name];
    const { means } = state;
    const spread = source.spread / Math.sqrt(size);
    const [mean, measured] = meanAndSpread(means);
    const within = means.filter((one) => Math.abs(one - source.mean) <= spread).length / means.length;
    const bell = (x: number): number => means.length * width * normalDensity(x, source.mean, spread);
    const bars = binned(means);
    const tallest = Math.max(bell(source.mean), ...bars.map(({ height }) => height));
    const highest = Math.max(...curve(source.density).map(([, y]) => y));
    return {
      says: said(state, source, size),
      pictures: [
        {
          title: "Where draws come from",
          alternative: `The density of the ${source.name}, with a mean of ${shortNumber(source.mean)} and a standard deviation of ${shortNumber(source.spread)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "One draw", from: 0, to: edge },
                y: { label: "Density", from: 0, to: 1.1 * highest },
                shape: 0.25,
                layers: [{ draw: "line", points: curve(source.density), tone: 1 }],
              },
              frame,
            ),
        },
        {
          title: "Means of samples",
          alternative: `A histogram of ${means.length} means around ${shortNumber(mean)} with a standard deviation of ${shortNumber(measured)}, and the bell with ${shortNumber(spread)} that the theorem expects. ${shortNumber(100 * within)} % of the means lie within one such deviation of ${shortNumber(source.mean)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Mean of a sample", from: 0, to: edge },
                y: { label: "Samples", from: 0, to: 1.1 * tallest },
                layers: [
                  { draw: "bars", bars, tone: 1, label: "Means so far" },
                  { draw: "line", points: curve(bell), tone: 2, label: "Bell of the theorem" },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Samples", value: String(means.length) },
        { label: "Their mean", value: shortNumber(mean) },
        { label: "Their spread", value: shortNumber(measured) },
        { label: "Spread expected", value: shortNumber(spread) },
        { label: "Within one spread (bell: 68 %)", value: `${shortNumber(100 * within)} %` },
      ],
    };
  },
  predict: {
    question:
      "Draws come from a strongly skewed source. What shape do the means of samples of 30 draws take when many are piled up?",
    choices: ["Skewed like the source", "Nearly a bell", "Flat"],
    right: 1,
    because:
      "In a mean of 30 draws, large and small ones balance. The sum of many independent draws with a finite variance comes close to a normal distribution, whatever each draw's own shape.",
  },
});
