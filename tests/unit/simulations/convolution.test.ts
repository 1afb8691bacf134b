import { describe, expect, it } from "vitest";
import { padded, placesOf, weightedSum, windowAt } from "../../../src/simulations/kinds/convolution/model.ts";

const image = [
  [1, 2, 3, 0],
  [4, 5, 6, 0],
  [7, 8, 9, 0],
  [0, 0, 0, 1],
];
const convolved = (input: readonly (readonly number[])[], kernel: readonly number[], stride: number): number[] =>
  placesOf(input, 3, stride).map((place) => weightedSum(windowAt(input, place, 3), kernel));

describe("convolution", () => {
  it("sums what lies under the window, weighted, without turning the kernel over", () => {
    expect(convolved(image, [1, 0, 0, 0, 0, 0, 0, 0, 0], 1)).toEqual([1, 2, 4, 5]);
    expect(convolved(image, [1, 0, -1, 1, 0, -1, 1, 0, -1], 1)).toEqual([-6, 15, -4, 12]);
  });

  it("keeps the size with padding, and the image with the kernel that has one in its middle", () => {
    expect(convolved(padded(image, 1), [0, 0, 0, 0, 1, 0, 0, 0, 0], 1)).toEqual(image.flat());
  });

  it("takes (side − 3) ÷ stride + 1 places along each side", () => {
    expect(placesOf(padded(image, 1), 3, 2)).toHaveLength(4);
    expect(placesOf(padded(image, 1), 3, 2).at(-1)).toEqual({ row: 1, column: 1, top: 2, left: 2 });
  });
});
