/** Principal components of points in the plane (Pearson, 1901; Hotelling, 1933). Variances are sums divided by n − 1. */
import { meanPoint, type Point } from "../../../figures/sample.ts";

export interface Components {
  readonly mean: Point;
  /** Unit directions, the first with the largest variance. */
  readonly directions: readonly [Point, Point];
  readonly variances: readonly [number, number];
}

export function principalComponents(points: readonly Point[]): Components {
  const mean = meanPoint(points);
  const sum = (of: (dx: number, dy: number) => number): number =>
    points.reduce((total, [x, y]) => total + of(x - mean[0], y - mean[1]), 0) / (points.length - 1);
  const [xx, xy, yy] = [sum((dx) => dx * dx), sum((dx, dy) => dx * dy), sum((_, dy) => dy * dy)];
  // The eigenvectors of a symmetric matrix of two rows, by its angle.
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const half = Math.hypot((xx - yy) / 2, xy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    mean,
    directions: [
      [cos, sin],
      [-sin, cos],
    ],
    variances: [(xx + yy) / 2 + half, Math.max(0, (xx + yy) / 2 - half)],
  };
}

/** How far along the direction each point lies from the mean. */
export const scoresAlong = (points: readonly Point[], [mx, my]: Point, [dx, dy]: Point): number[] =>
  points.map(([x, y]) => (x - mx) * dx + (y - my) * dy);

export const varianceOf = (scores: readonly number[]): number => {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1);
};
