/** A 2 × 2 matrix as a map of the plane: its columns are where (1, 0) and (0, 1) land. */
import type { Point } from "../../../figures/sample.ts";

/** Row by row. */
export type Matrix2 = readonly [a: number, b: number, c: number, d: number];

export const matrixFrom = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Matrix2 => [a, b, c, d];
export const imageOf = ([a, b, c, d]: Matrix2, [x, y]: Point): Point => [a * x + b * y, c * x + d * y];
export const determinantOf = ([a, b, c, d]: Matrix2): number => a * d - b * c;
