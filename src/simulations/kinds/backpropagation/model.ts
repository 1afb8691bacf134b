/**
 * One unit with a sigmoid and a squared loss, L = (sigmoid(w · x + b) − t)²: its values forward and the slopes of the
 * loss backward, by the chain rule (Rumelhart, Hinton and Williams 1986).
 */

export interface Given {
  readonly x: number;
  readonly w: number;
  readonly b: number;
  readonly t: number;
}

export interface Forward {
  readonly p: number;
  readonly z: number;
  readonly a: number;
  readonly loss: number;
}

/** Slopes of the loss along each. */
export interface Backward {
  readonly a: number;
  readonly z: number;
  readonly p: number;
  readonly b: number;
  readonly w: number;
  readonly x: number;
}

export function forwardThrough({ x, w, b, t }: Given): Forward {
  const p = w * x;
  const z = p + b;
  const a = 1 / (1 + Math.exp(-z));
  return { p, z, a, loss: (a - t) ** 2 };
}

export function backwardThrough({ x, w, t }: Given, { a }: Forward): Backward {
  const alongA = 2 * (a - t);
  const alongZ = alongA * a * (1 - a);
  return { a: alongA, z: alongZ, p: alongZ, b: alongZ, w: alongZ * x, x: alongZ * w };
}
