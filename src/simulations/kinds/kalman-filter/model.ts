/** A Kalman filter for one number that moves by a known amount a step, give or take (Kalman, 1960). */
import { draws } from "../../../figures/sample.ts";

/** What is believed of a place: a normal distribution. */
export interface Gaussian {
  readonly mean: number;
  readonly variance: number;
}

/** The place a step later: what is moved by is added, and doubt grows. */
export const predictBelief = ({ mean, variance }: Gaussian, move: number, motionSpread: number): Gaussian => ({
  mean: mean + move,
  variance: variance + motionSpread ** 2,
});

/** @returns the belief after a measurement, and how much of the way to it was gone */
export function correctBelief(
  { mean, variance }: Gaussian,
  measured: number,
  sensorSpread: number,
): Gaussian & { readonly gain: number } {
  const gain = variance / (variance + sensorSpread ** 2);
  return { mean: mean + gain * (measured - mean), variance: (1 - gain) * variance, gain };
}

interface Track {
  readonly truth: readonly number[];
  /** From the first step on: one less. */
  readonly measured: readonly number[];
}

/** A walk that starts near 0, and what a sensor says of it. */
export function makeTrack(
  steps: number,
  move: number,
  motionSpread: number,
  sensorSpread: number,
  seed: number,
): Track {
  const truth: number[] = [];
  const measured: number[] = [];
  for (const { i, z, w } of draws(steps + 1, seed)) {
    truth.push(i === 0 ? 2 * z : (truth[i - 1] ?? 0) + move + motionSpread * z);
    if (i > 0) measured.push((truth[i] ?? 0) + sensorSpread * w);
  }
  return { truth, measured };
}
