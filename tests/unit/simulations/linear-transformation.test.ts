import { describe, expect, it } from "vitest";
import { determinantOf, imageOf, type Matrix2 } from "../../../src/simulations/kinds/linear-transformation/model.ts";

describe("a matrix as a map of the plane", () => {
  it("sends the unit vectors to its columns, and sums to sums", () => {
    const matrix: Matrix2 = [1, 2, 3, 4];
    expect(imageOf(matrix, [1, 0])).toEqual([1, 3]);
    expect(imageOf(matrix, [0, 1])).toEqual([2, 4]);
    expect(imageOf(matrix, [5, -1])).toEqual([3, 11]);
  });

  it("turns by a quarter to the left with rows (0, −1) and (1, 0)", () => {
    expect(imageOf([0, -1, 1, 0], [2, 1])).toEqual([-1, 2]);
    expect(determinantOf([0, -1, 1, 0])).toBe(1);
  });

  it("has the determinant of its image's area, by the shoelace formula", () => {
    const matrix: Matrix2 = [-1, 0.5, 1, 1.5];
    const corners = (
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const
    ).map((corner) => imageOf(matrix, corner));
    const doubled = corners.reduce((sum, [x, y], i) => {
      const [nx, ny] = corners[(i + 1) % 4] ?? [0, 0];
      return sum + x * ny - nx * y;
    }, 0);
    expect(determinantOf(matrix)).toBeCloseTo(doubled / 2, 12);
    expect(determinantOf([1, 0.5, 0.5, 0.25])).toBe(0);
  });
});
