/**
 * A support vector machine with a kernel (Boser, Guyon and Vapnik, 1992; Cortes and Vapnik, 1995), solved one multiplier at a
 * time. The border's offset counts as one more weight, which leaves only bounds on the multipliers (Mangasarian and Musicant, 1999).
 */
import { draws, type Point } from "../../../figures/sample.ts";

export interface Signed {
  readonly at: Point;
  readonly sign: 1 | -1;
}

export type KernelFunction = (a: Point, b: Point) => number;

export const linearKernel: KernelFunction = (a, b) => a[0] * b[0] + a[1] * b[1];

export const radialKernel =
  (gamma: number): KernelFunction =>
  (a, b) =>
    Math.exp(-gamma * ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2));

/** What a point beyond its margin may cost at most. */
const cost = 2;

export interface KernelMachine {
  /** A multiplier for each point, from 0 to the cost. */
  readonly multipliers: readonly number[];
  /** Positive on one side of the border, at least 1 beyond the margin. */
  readonly decide: (at: Point) => number;
}

export function trainMachine(data: readonly Signed[], kernel: KernelFunction, sweeps = 2000): KernelMachine {
  const products = data.map((a) => data.map((b) => kernel(a.at, b.at) + 1));
  const multipliers = data.map(() => 0);
  const outputs = data.map(() => 0);
  for (let sweep = 0, moved = 1; sweep < sweeps && moved > 1e-5; sweep++) {
    moved = 0;
    for (const [i, { sign }] of data.entries()) {
      const row = products[i] ?? [];
      const before = multipliers[i] ?? 0;
      const wanted = before + (1 - sign * (outputs[i] ?? 0)) / (row[i] ?? 1);
      const change = Math.min(cost, Math.max(0, wanted)) - before;
      if (change === 0) continue;
      multipliers[i] = before + change;
      for (let j = 0; j < row.length; j++) outputs[j] = (outputs[j] ?? 0) + change * sign * (row[j] ?? 0);
      moved = Math.max(moved, Math.abs(change));
    }
  }
  const held = data.flatMap(({ at, sign }, i) => {
    const weight = sign * (multipliers[i] ?? 0);
    return weight === 0 ? [] : [{ at, weight }];
  });
  return { multipliers, decide: (at) => held.reduce((sum, one) => sum + one.weight * (kernel(one.at, at) + 1), 0) };
}

export type Arrangement = "ring" | "corners" | "clouds";

/** 48 points between −4 and 4. */
export const arrange = (arrangement: Arrangement, seed: number): Signed[] =>
  draws(48, seed).map(({ i, u, v, z, w }): Signed => {
    const sign = i % 2 === 0 ? 1 : -1;
    const keep = (value: number): number => Math.min(3.9, Math.max(-3.9, value));
    if (arrangement === "ring") {
      const radius = sign === 1 ? 1.3 * Math.sqrt(v) : 2.6 + 0.9 * v;
      return { at: [radius * Math.cos(2 * Math.PI * u), radius * Math.sin(2 * Math.PI * u)], sign };
    }
    const side = u < 0.5 ? 1 : -1;
    const [x, y] = arrangement === "corners" ? [2 * side, 2 * side * sign] : [1.8 * sign, 1.2 * sign];
    return { at: [keep(x + 0.7 * z), keep(y + 0.7 * w)], sign };
  });
