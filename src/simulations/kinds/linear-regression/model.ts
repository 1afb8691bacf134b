/** The line of least squares (Legendre, 1805; Gauss, 1809). */
import { meanPoint, type Point } from "../../../figures/sample.ts";

export interface StraightLine {
  readonly slope: number;
  readonly height: number;
}

/** @returns undefined where all points lie above one another: then no slope is better than another */
export function leastSquaresLine(points: readonly Point[]): StraightLine | undefined {
  const [mx, my] = meanPoint(points);
  const spread = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  if (spread < 1e-6) return undefined;
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread;
  return { slope, height: my - slope * mx };
}

export const heightOnLine = ({ slope, height }: StraightLine, x: number): number => height + slope * x;

export const squaredError = (line: StraightLine, points: readonly Point[]): number =>
  points.reduce((sum, [x, y]) => sum + (y - heightOnLine(line, x)) ** 2, 0);
