/** Lines of equal height by marching squares: where the level crosses the edges of each cell of a grid. */
import type { Point } from "../../sample.ts";
import type { Ranges } from "./points.ts";

const cells = 72;

/** @returns pieces of the line, each with two ends */
export function contour(
  height: (x: number, y: number) => number,
  level: number,
  { x, y }: Ranges,
): readonly (readonly [Point, Point])[] {
  const xAt = (i: number): number => x[0] + ((x[1] - x[0]) * i) / cells;
  const yAt = (j: number): number => y[0] + ((y[1] - y[0]) * j) / cells;
  const above = Array.from({ length: cells + 1 }, (_, i) =>
    Array.from({ length: cells + 1 }, (__, j) => height(xAt(i), yAt(j)) - level),
  );
  const at = (i: number, j: number): number => above[i]?.[j] ?? 0;
  /** Where the line leaves the edge between two corners, if it does. */
  const crossing = (i: number, j: number, k: number, l: number): Point[] => {
    const [a, b] = [at(i, j), at(k, l)];
    if (a >= 0 === b >= 0) return [];
    const share = a / (a - b);
    return [[xAt(i) + (xAt(k) - xAt(i)) * share, yAt(j) + (yAt(l) - yAt(j)) * share]];
  };
  const pieces: (readonly [Point, Point])[] = [];
  for (let i = 0; i < cells; i++)
    for (let j = 0; j < cells; j++) {
      const ends = [
        ...crossing(i, j, i + 1, j),
        ...crossing(i + 1, j, i + 1, j + 1),
        ...crossing(i, j + 1, i + 1, j + 1),
        ...crossing(i, j, i, j + 1),
      ];
      for (let end = 0; end + 1 < ends.length; end += 2) {
        const [one, other] = [ends[end], ends[end + 1]];
        if (one && other) pieces.push([one, other]);
      }
    }
  return pieces;
}
