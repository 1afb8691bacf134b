/** What is drawn of a Kalman filter: the walk so far, and the bells that a step weighs. */
import type { Point } from "../../../figures/sample.ts";
import type { Layer } from "../../plane.ts";
import { normalDensity } from "../central-limit-theorem/model.ts";
import type { Gaussian } from "./model.ts";

/** Before the first step. */
export const firstBelief: Gaussian = { mean: 0, variance: 4 };

export interface Moment {
  readonly predicted: Gaussian;
  readonly measured: number;
  readonly corrected: Gaussian;
  readonly gain: number;
}

const densityLine = ({ mean, variance }: Gaussian, from: number, to: number): Point[] =>
  Array.from({ length: 161 }, (_, i): Point => {
    const x = from + ((to - from) * i) / 160;
    return [x, normalDensity(x, mean, Math.sqrt(variance))];
  });

/** What the filter weighs at this step: three bells. */
export function bells(now: Moment | undefined, sensor: number): { from: number; to: number; layers: readonly Layer[] } {
  const seen: Gaussian | undefined = now && { mean: now.measured, variance: sensor ** 2 };
  const beliefs = now && seen ? [now.predicted, seen, now.corrected] : [firstBelief];
  const from = Math.min(...beliefs.map(({ mean, variance }) => mean - 3 * Math.sqrt(variance)));
  const to = Math.max(...beliefs.map(({ mean, variance }) => mean + 3 * Math.sqrt(variance)));
  const labels = now ? ["Prediction", "Measurement", "Estimate from both"] : ["Belief at the start"];
  const tones = [4, 2, 3] as const;
  return {
    from,
    to,
    layers: beliefs.map((belief, i) => ({
      draw: "line",
      points: densityLine(belief, from, to),
      tone: tones[i] ?? 1,
      label: labels[i] ?? "",
    })),
  };
}

export function trackLayers(moments: readonly Moment[], truth: readonly number[]): readonly Layer[] {
  const beliefs = [firstBelief, ...moments.map(({ corrected }) => corrected)];
  const bound = (side: number): Point[] =>
    beliefs.map(({ mean, variance }, i): Point => [i, mean + side * 2 * Math.sqrt(variance)]);
  return [
    {
      draw: "line",
      points: truth.slice(0, moments.length + 1).map((x, i): Point => [i, x]),
      tone: 1,
      label: "Where the walker is",
    },
    { draw: "points", points: moments.map(({ measured }, i): Point => [i + 1, measured]), tone: 2, label: "Measured" },
    { draw: "line", points: beliefs.map(({ mean }, i): Point => [i, mean]), tone: 3, label: "Estimate" },
    { draw: "line", points: bound(1), tone: 4, label: "± 2 standard deviations" },
    { draw: "line", points: bound(-1), tone: 4 },
    { draw: "points", points: [[moments.length, beliefs.at(-1)?.mean ?? 0]], tone: 3 },
  ];
}
