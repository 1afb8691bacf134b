/** The forward process of diffusion (Sohl-Dickstein and others, 2015; Ho and others, 2020): a little noise at each step. */
import { draws, type Point } from "../../../figures/sample.ts";

export type Schedule = "linear" | "cosine";

/** The variance of the noise added at step t, from 1 to `steps`. */
export function betaAt(schedule: Schedule, t: number, steps: number): number {
  // Ho and others: from 0.0001 to 0.02 over 1,000 steps. Fewer steps take as much more each.
  if (schedule === "linear") return ((0.0001 + ((0.02 - 0.0001) * (t - 1)) / (steps - 1)) * 1000) / steps;
  // Nichol and Dhariwal (2021).
  const kept = (at: number): number => Math.cos((((at / steps + 0.008) / 1.008) * Math.PI) / 2) ** 2;
  return Math.min(0.999, 1 - kept(t) / kept(t - 1));
}

/** What is left of the start's variance after step t: the product of 1 − β. */
export function keptAt(schedule: Schedule, t: number, steps: number): number {
  let kept = 1;
  for (let i = 1; i <= t; i++) kept *= 1 - betaAt(schedule, i, steps);
  return kept;
}

/** Each point shrinks by √(1 − β) and gets normal noise of variance β. */
export const addNoise = (points: readonly Point[], beta: number, seed: number): Point[] =>
  draws(points.length, seed).map(({ i, z, w }): Point => {
    const [x, y] = points[i] ?? [0, 0];
    const [keep, add] = [Math.sqrt(1 - beta), Math.sqrt(beta)];
    return [keep * x + add * z, keep * y + add * w];
  });

export type CloudShape = "ring" | "cross" | "pair";

/** 150 points in a shape, each feature with a variance near 1. */
export const shapeCloud = (shape: CloudShape): Point[] =>
  draws(150, 11).map(({ i, u, z, w }): Point => {
    if (shape === "ring") {
      const [angle, radius] = [2 * Math.PI * u, 1.4 + 0.06 * z];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }
    if (shape === "cross") {
      const [long, off] = [4.7 * (u - 0.5), 0.06 * z];
      return i % 2 === 0 ? [long, off] : [off, long];
    }
    const side = i % 2 === 0 ? 0.95 : -0.95;
    return [side + 0.2 * z, side + 0.2 * w];
  });

/** Of both features together, about nought: how much of the start can still be seen. */
export function correlation(a: readonly Point[], b: readonly Point[]): number {
  const dot = (p: readonly Point[], q: readonly Point[]): number =>
    p.reduce((sum, [x, y], i) => sum + x * (q[i]?.[0] ?? 0) + y * (q[i]?.[1] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
