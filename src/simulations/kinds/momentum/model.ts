/**
 * Ways down the loss ½(x² + k·y²), a bowl k times as curved across as along.
 * Momentum by Polyak (1964), Adam by Kingma and Ba (2015).
 */
import type { Point } from "../../../figures/sample.ts";

export type DescentMethod = "plain" | "momentum" | "adam";

export interface Descent {
  readonly at: Point;
  /** Momentum's velocity, or Adam's running mean of the gradients. */
  readonly first: Point;
  /** Adam's running mean of their squares. */
  readonly second: Point;
  readonly steps: number;
}

export const bowlLoss = ([x, y]: Point, k: number): number => (x * x + k * y * y) / 2;
export const bowlGradient = ([x, y]: Point, k: number): Point => [x, k * y];

export const startDescent = (at: Point): Descent => ({ at, first: [0, 0], second: [0, 0], steps: 0 });

/** Of the step before. */
const momentum = 0.8;
const keeps = 0.9;
const keepsSquares = 0.999;
const tiny = 1e-8;

const both = (of: (place: 0 | 1) => number): Point => [of(0), of(1)];

/** One step of a method with a learning rate, in the bowl of curvature k. */
export function descend(
  { at, first, second, steps }: Descent,
  method: DescentMethod,
  rate: number,
  k: number,
): Descent {
  const gradient = bowlGradient(at, k);
  const next = steps + 1;
  switch (method) {
    case "plain":
      return { at: both((i) => at[i] - rate * gradient[i]), first, second, steps: next };
    case "momentum": {
      const velocity = both((i) => momentum * first[i] - rate * gradient[i]);
      return { at: both((i) => at[i] + velocity[i]), first: velocity, second, steps: next };
    }
    case "adam": {
      const mean = both((i) => keeps * first[i] + (1 - keeps) * gradient[i]);
      const squares = both((i) => keepsSquares * second[i] + (1 - keepsSquares) * gradient[i] ** 2);
      // Both means start at nought and are too small at first: Adam divides that out.
      const move = (i: 0 | 1): number =>
        (rate * (mean[i] / (1 - keeps ** next))) / (Math.sqrt(squares[i] / (1 - keepsSquares ** next)) + tiny);
      return { at: both((i) => at[i] - move(i)), first: mean, second: squares, steps: next };
    }
  }
}
