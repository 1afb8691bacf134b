/** A Kalman filter that follows a walker by a noisy sensor: how far to trust which. */
import { extent } from "../../../figures/axes.ts";
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { bells, firstBelief, type Moment, trackLayers } from "./layers.ts";
import { correctBelief, type Gaussian, makeTrack, predictBelief } from "./model.ts";

const steps = 24;
const move = 0.5;

interface State {
  readonly moments: readonly Moment[];
}

const written = ({ mean, variance }: Gaussian): string => `${shortNumber(mean)} ± ${shortNumber(Math.sqrt(variance))}`;

function said(moments: readonly Moment[], motion: number, sensor: number): string {
  const now = moments.at(-1);
  if (!now)
    return `Before the first step the filter believes ${written(firstBelief)}. It knows that the walker goes ${move} a step, ${motion === 0 ? "exactly" : `± ${shortNumber(motion)}`}.`;
  const { predicted, measured, corrected, gain } = now;
  return `Step ${moments.length}: predicted ${written(predicted)}, measured ${shortNumber(measured)} ± ${shortNumber(sensor)}. The gain is ${shortNumber(gain)}, so the estimate goes ${shortNumber(100 * gain)} % of the way from the prediction to the measurement: ${written(corrected)}.`;
}

const meanError = (values: readonly number[], truth: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + Math.abs(value - (truth[i + 1] ?? 0)), 0) / Math.max(1, values.length);

export const simulation = defineSimulation({
  controls: {
    motion: range("Unsteadiness of the walk", [0, 2], 0.1, 0.3),
    sensor: range("Noise of the sensor", [0.2, 4], 0.1, 2),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: (): State => ({ moments: [] }),
  step: ({ moments }, { motion, sensor, seed }) => {
    const measured = makeTrack(steps, move, motion, sensor, seed).measured[moments.length];
    if (measured === undefined) return undefined;
    const predicted = predictBelief(moments.at(-1)?.corrected ?? firstBelief, move, motion);
    const { gain, ...corrected } = correctBelief(predicted, measured, sensor);
    return { moments: [...moments, { predicted, measured, corrected, gain }] };
  },
  mostSteps: steps,
  pace: 600,
  view: ({ moments }, { motion, sensor, seed }) => {
    const { truth, measured } = makeTrack(steps, move, motion, sensor, seed);
    const [low, high] = extent([...truth, ...measured, -4, 4]);
    const now = moments.at(-1);
    const scene = bells(now, sensor);
    const believed = now?.corrected ?? firstBelief;
    const top = Math.max(
      ...scene.layers.flatMap((layer) => (layer.draw === "line" ? layer.points.map(([, y]) => y) : [])),
    );
    const errors = [
      meanError(
        moments.map((one) => one.measured),
        truth,
      ),
      meanError(
        moments.map((one) => one.corrected.mean),
        truth,
      ),
    ];
    return {
      says: said(moments, motion, sensor),
      pictures: [
        {
          title: "The walk so far",
          alternative: `Over ${counted(moments.length, "step")}: the true place, now ${shortNumber(truth[moments.length] ?? 0)}; ${counted(moments.length, "measurement")}${now ? `, the last at ${shortNumber(now.measured)}` : ""}; and the estimate, now ${written(believed)}, between bounds of two standard deviations.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Step", from: 0, to: steps },
                y: { label: "Place", from: low, to: high },
                layers: trackLayers(moments, truth),
              },
              frame,
            ),
        },
        {
          title: "Weighed in this step",
          alternative: now
            ? `Three bells: the prediction ${written(now.predicted)}, the measurement ${shortNumber(now.measured)} ± ${shortNumber(sensor)}, and between them, narrower than both, the estimate ${written(now.corrected)}.`
            : `One bell: the belief at the start, ${written(firstBelief)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Place", from: scene.from, to: scene.to },
                y: { label: "Density", from: 0, to: 1.1 * top },
                shape: 0.35,
                layers: scene.layers,
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Estimate", value: written(believed) },
        ...(now ? [{ label: "Gain", value: shortNumber(now.gain) }] : []),
        ...(now ? [{ label: "Measurements off by, on average", value: shortNumber(errors[0] ?? 0) }] : []),
        ...(now ? [{ label: "Estimates off by, on average", value: shortNumber(errors[1] ?? 0) }] : []),
      ],
      table: {
        columns: ["Step", "Predicted", "Measured", "Gain", "Estimate", "Truth"],
        rows: moments.map((one, i) => [
          String(i + 1),
          written(one.predicted),
          shortNumber(one.measured),
          shortNumber(one.gain),
          written(one.corrected),
          shortNumber(truth[i + 1] ?? 0),
        ]),
      },
    };
  },
  predict: {
    question: "The sensor gets much noisier, the walk stays as it is. What does the filter do?",
    choices: ["It follows each measurement more closely", "It trusts its predictions more", "The same as before"],
    right: 1,
    because:
      "The gain is the prediction's share of both variances together, the prediction's and the sensor's. A noisier sensor makes it smaller, so that a measurement moves the estimate less.",
  },
});
