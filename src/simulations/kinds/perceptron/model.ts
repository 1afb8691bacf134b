/** The perceptron's rule (Rosenblatt, 1958): a point on the wrong side is added to the weights, or taken from them. */
import { draws, type Point } from "../../../figures/sample.ts";

export interface SidedPoint {
  readonly at: Point;
  readonly sign: 1 | -1;
}

export interface Weights {
  readonly bias: number;
  readonly x: number;
  readonly y: number;
}

export const outputAt = ({ bias, x, y }: Weights, at: Point): number => bias + x * at[0] + y * at[1];

/** On the border is wrong too. */
export const isWrong = (weights: Weights, { at, sign }: SidedPoint): boolean => sign * outputAt(weights, at) <= 0;

export const corrected = ({ bias, x, y }: Weights, { at, sign }: SidedPoint, rate: number): Weights => ({
  bias: bias + rate * sign,
  x: x + rate * sign * at[0],
  y: y + rate * sign * at[1],
});

/** The place of the next wrong point after one, going round. */
export function nextWrong(weights: Weights, data: readonly SidedPoint[], after: number): number | undefined {
  for (let i = 1; i <= data.length; i++) {
    const place = (after + i) % data.length;
    const example = data[place];
    if (example && isWrong(weights, example)) return place;
  }
  return undefined;
}

/** Points between −5 and 5: two groups with a gap between them, or two that overlap. */
export function twoGroups(overlap: boolean, seed: number): SidedPoint[] {
  const all = draws(overlap ? 24 : 200, seed);
  if (overlap)
    return all.map(({ i, z, w }): SidedPoint => {
      const sign = i % 2 === 0 ? 1 : -1;
      const keep = (value: number): number => Math.min(4.9, Math.max(-4.9, value));
      return { at: [keep(1.1 * sign + 1.7 * z), keep(0.8 * sign + 1.7 * w)], sign };
    });
  const sides = all
    .map(({ u, v }): Point => [9.6 * u - 4.8, 9.6 * v - 4.8])
    .map((at) => ({ at, side: 0.8 * at[0] + 0.6 * at[1] - 0.6 }))
    .filter(({ side }) => Math.abs(side) > 0.5);
  const of = (sign: 1 | -1): SidedPoint[] =>
    sides
      .filter(({ side }) => side * sign > 0)
      .slice(0, 12)
      .map(({ at }) => ({ at, sign }));
  const [right, left] = [of(1), of(-1)];
  return right.flatMap((example, i) => [example, ...left.slice(i, i + 1)]);
}
