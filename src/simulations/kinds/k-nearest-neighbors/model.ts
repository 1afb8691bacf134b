/** The k-nearest-neighbours rule (Fix and Hodges, 1951; Cover and Hart, 1967). */
import { draws, type Point } from "../../../figures/sample.ts";

export interface Labeled {
  readonly at: Point;
  readonly label: 1 | 2;
}

export interface Neighbor extends Labeled {
  readonly distance: number;
}

/** The k nearest, nearest first; of two equally far the earlier. */
export function neighborsOf(data: readonly Labeled[], [x, y]: Point, k: number): Neighbor[] {
  const nearest: Neighbor[] = [];
  for (const { at, label } of data) {
    // Not hypot: it is many times slower, and regions ask for 45,000 distances.
    const distance = Math.sqrt((at[0] - x) ** 2 + (at[1] - y) ** 2);
    if (nearest.length === k && distance >= (nearest[k - 1]?.distance ?? 0)) continue;
    if (nearest.length === k) nearest.pop();
    const place = nearest.findIndex((one) => one.distance > distance);
    nearest.splice(place === -1 ? nearest.length : place, 0, { at, label, distance });
  }
  return nearest;
}

/** The class of most of them: with two classes and an odd k there is always one. */
export const voteOf = (neighbors: readonly Labeled[]): 1 | 2 =>
  2 * neighbors.filter(({ label }) => label === 1).length > neighbors.length ? 1 : 2;

/** Points that the others, without them, would put in the wrong class. */
export const leftOutErrors = (data: readonly Labeled[], k: number): number =>
  data.filter(
    (point) =>
      voteOf(
        neighborsOf(
          data.filter((one) => one !== point),
          point.at,
          k,
        ),
      ) !== point.label,
  ).length;

/** Two clouds that overlap. */
export const twoClouds = (seed: number): Labeled[] =>
  draws(48, seed).map(({ i, z, w }): Labeled => {
    const label = i % 2 === 0 ? 1 : 2;
    const [x, y] = label === 1 ? [3.3, 6.1] : [6.7, 3.9];
    const keep = (value: number): number => Math.min(9.8, Math.max(0.2, value));
    return { at: [keep(x + 1.6 * z), keep(y + 1.6 * w)], label };
  });
