/** Eigenvalues and eigenvectors of a 2 × 2 matrix from its characteristic polynomial λ² − (a + d)λ + (ad − bc). */
import type { Point } from "../../../figures/sample.ts";
import { determinantOf, imageOf, type Matrix2 } from "../linear-transformation/model.ts";

const tiny = 1e-9;

export interface Eigen {
  readonly value: number;
  /** Of length 1. */
  readonly vector: Point;
}

/** @returns one for each real eigenvalue, or "all" where every vector is an eigenvector */
export function eigenOf(matrix: Matrix2): readonly Eigen[] | "all" {
  const [a, b, c, d] = matrix;
  if (Math.abs(b) < tiny && Math.abs(c) < tiny && Math.abs(a - d) < tiny) return "all";
  const middle = (a + d) / 2;
  const square = middle * middle - determinantOf(matrix);
  if (square < -tiny) return [];
  const root = Math.sqrt(Math.max(0, square));
  return (root < tiny ? [middle] : [middle + root, middle - root]).map((value) => {
    // A solution of (matrix − value) · v = 0, from the row that says more.
    const [x, y] = Math.hypot(b, value - a) > Math.hypot(value - d, c) ? [b, value - a] : [value - d, c];
    const length = Math.hypot(x, y);
    return { value, vector: [x / length, y / length] };
  });
}

export interface Turned {
  readonly vector: Point;
  readonly image: Point;
  /** Degrees from the vector to its image, over −180 up to 180; undefined where the image is zero. */
  readonly turn: number | undefined;
  readonly stretch: number;
}

/** What a matrix does to the vector of length 1 in a direction, in degrees. */
export function turned(matrix: Matrix2, direction: number): Turned {
  const angle = (direction * Math.PI) / 180;
  const vector: Point = [Math.cos(angle), Math.sin(angle)];
  const image = imageOf(matrix, vector);
  const stretch = Math.hypot(...image);
  const cross = vector[0] * image[1] - vector[1] * image[0];
  const dot = vector[0] * image[0] + vector[1] * image[1];
  return { vector, image, stretch, turn: stretch < tiny ? undefined : (Math.atan2(cross, dot) * 180) / Math.PI };
}
