/** A cloud of points under noise, step by step, until nothing of its shape is left. */
import type { Point } from "../../../figures/sample.ts";
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { addNoise, betaAt, type CloudShape, correlation, keptAt, type Schedule, shapeCloud } from "./model.ts";

const steps = 40;
const shapes: Readonly<Record<CloudShape, string>> = { ring: "Ring", cross: "Cross", pair: "Two clusters" };

interface State {
  readonly cloud: readonly Point[];
  readonly t: number;
}

/** Rounding says nothing of a share this small. */
const part = (value: number): string => tidy(value < 0.0005 ? 0 : value);

const signal = (schedule: Schedule, t: number): number => Math.sqrt(keptAt(schedule, t, steps));
const noise = (schedule: Schedule, t: number): number => Math.sqrt(1 - keptAt(schedule, t, steps));

function said(t: number, schedule: Schedule): string {
  if (t === 0)
    return "Step 0: the clean data. Each step will shrink every point toward the middle and add normal noise.";
  const beta = betaAt(schedule, t, steps);
  const did = `Step ${t} of ${steps}: every point was multiplied by ${part(Math.sqrt(1 - beta))} and got noise with a standard deviation of ${part(Math.sqrt(beta))}.`;
  const left = `In all, ${part(signal(schedule, t))} of each starting point is left, under noise of ${part(noise(schedule, t))}.`;
  return `${did} ${left}${t === steps ? " What remains is a round normal cloud, whatever the shape was: from such noise a diffusion model starts to generate." : ""}`;
}

export const simulation = defineSimulation({
  controls: {
    schedule: choice("Noise schedule", { linear: "Linear", cosine: "Cosine" }, "linear"),
    shape: choice("Data", shapes, "ring"),
    seed: range("Other noise", [1, 20], 1, 1),
  },
  start: ({ shape }): State => ({ cloud: shapeCloud(shape), t: 0 }),
  step: ({ cloud, t }, { schedule, seed }) =>
    t >= steps ? undefined : { cloud: addNoise(cloud, betaAt(schedule, t + 1, steps), 1_000 * seed + t), t: t + 1 },
  stepName: "Add noise",
  mostSteps: steps,
  pace: 150,
  view: ({ cloud, t }, { schedule, shape }) => {
    const times = Array.from({ length: steps + 1 }, (_, i) => i);
    const alike = correlation(cloud, shapeCloud(shape));
    return {
      says: said(t, schedule),
      pictures: [
        {
          title: "The data",
          alternative: `${cloud.length} points that began as ${shape === "pair" ? "two clusters" : `a ${shape}`}, after ${counted(t, "step")} of noise. Their correlation with where they began is ${part(Math.abs(alike)) === "0" ? "0" : tidy(alike)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "First feature", from: -3.5, to: 3.5 },
                y: { label: "Second feature", from: -3.5, to: 3.5 },
                shape: 1,
                layers: [{ draw: "points", points: cloud, tone: 1, size: 26 }],
              },
              frame,
            ),
        },
        {
          title: "What is left, and how much noise",
          alternative: `Over ${steps} steps the part of the start falls from 1 to ${part(signal(schedule, steps))} and the noise rises from 0 to ${part(noise(schedule, steps))}. At step ${t} they are ${part(signal(schedule, t))} and ${part(noise(schedule, t))}; halfway, at step ${steps / 2}, ${part(signal(schedule, steps / 2))} and ${part(noise(schedule, steps / 2))}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Step", from: 0, to: steps },
                y: { label: "Factor", from: 0, to: 1 },
                shape: 0.4,
                layers: [
                  {
                    draw: "line",
                    points: times.map((at) => [at, signal(schedule, at)] as const),
                    tone: 1,
                    label: "Part of the start that is left",
                  },
                  {
                    draw: "line",
                    points: times.map((at) => [at, noise(schedule, at)] as const),
                    tone: 2,
                    label: "Standard deviation of the noise",
                  },
                  { draw: "vertical", x: t },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Left of the start", value: part(signal(schedule, t)) },
        { label: "Noise", value: part(noise(schedule, t)) },
        { label: "Correlation with the start", value: Math.abs(alike) < 0.0005 ? "0" : tidy(alike) },
      ],
      table: {
        columns: ["Step", "Noise variance added", "Left of the start", "Noise in all"],
        rows: times
          .filter((at) => at % 5 === 0)
          .map((at) => [
            String(at),
            at === 0 ? "0" : part(betaAt(schedule, at, steps)),
            part(signal(schedule, at)),
            part(noise(schedule, at)),
          ]),
      },
    };
  },
  predict: {
    question: "A ring and a cross are both noised to the last step. How do the two clouds differ?",
    choices: [
      "They look alike: round clouds of normal noise",
      "The ring keeps a hole in its middle",
      "Both have shrunk to one point",
    ],
    right: 0,
    because:
      "Each step multiplies what is left of the start by a number below 1 and tops it up with noise, so the start fades out and the variance stays near 1. The end is the same normal distribution for all data.",
  },
});
