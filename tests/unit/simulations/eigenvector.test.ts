import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eigenOf, turned } from "../../../src/simulations/kinds/eigenvector/model.ts";
import { imageOf, type Matrix2 } from "../../../src/simulations/kinds/linear-transformation/model.ts";

describe("eigenvectors of two by two", () => {
  it("are those worked out by hand", () => {
    const eigen = eigenOf([2, 1, 1, 2]);
    if (eigen === "all") throw new Error("not every vector");
    expect(eigen.map(({ value }) => value)).toEqual([3, 1]);
    const [first, second] = eigen.map(({ vector: [x, y] }) => y / x);
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo(-1, 12);
  });

  it("are missing for a turn, one for a shear, all for a stretch the same every way", () => {
    expect(eigenOf([0, -1, 1, 0])).toEqual([]);
    expect(eigenOf([1, 1, 0, 1])).toEqual([{ value: 1, vector: [1, 0] }]);
    expect(eigenOf([2, 0, 0, 2])).toBe("all");
    expect(eigenOf([0, 0, 0, 0])).toBe("all");
  });

  it("come out of the matrix as their eigenvalue times themselves, whatever the matrix", () => {
    const entry = fc.integer({ min: -4, max: 4 }).map((whole) => whole / 2);
    fc.assert(
      fc.property(fc.tuple(entry, entry, entry, entry), (matrix: Matrix2) => {
        const eigen = eigenOf(matrix);
        if (eigen === "all") return;
        for (const { value, vector } of eigen) {
          const [x, y] = imageOf(matrix, vector);
          expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
          expect(x).toBeCloseTo(value * vector[0], 6);
          expect(y).toBeCloseTo(value * vector[1], 6);
        }
      }),
    );
  });

  it("are the vectors that are not turned", () => {
    expect(turned([2, 1, 1, 2], 45).turn).toBeCloseTo(0, 9);
    expect(turned([2, 1, 1, 2], 45).stretch).toBeCloseTo(3, 12);
    // (1, 0) becomes (2, 1).
    expect(turned([2, 1, 1, 2], 0).turn).toBeCloseTo((Math.atan(0.5) * 180) / Math.PI, 9);
    expect(turned([0, -1, 1, 0], 10).turn).toBeCloseTo(90, 9);
    expect(turned([0, 0, 0, 0], 10).turn).toBeUndefined();
  });
});
