import { describe, expect, it } from "vitest";
import { placesOf, windowAt } from "../../../src/simulations/kinds/convolution/model.ts";
import { digits, summaries } from "../../../src/simulations/kinds/pooling/model.ts";

const map = [
  [1, 3, 2, 0],
  [5, 7, 1, 1],
  [0, 0, 4, 8],
  [2, 2, 6, 6],
];
const pooled = (input: readonly (readonly number[])[], how: keyof typeof summaries): number[] =>
  placesOf(input, 2, 2).map((place) => summaries[how](windowAt(input, place, 2)));

describe("pooling", () => {
  it("keeps the largest or the mean of each window", () => {
    expect(pooled(map, "max")).toEqual([7, 2, 2, 8]);
    expect(pooled(map, "average")).toEqual([4, 1, 1, 6]);
  });

  it("doesn't see a largest value move inside its window, unlike a move across", () => {
    const swapped = (a: number, b: number): number[][] =>
      map.map((row, r) =>
        row.map((value, c) =>
          r === 1 && c === a ? (map[1]?.[b] ?? 0) : r === 1 && c === b ? (map[1]?.[a] ?? 0) : value,
        ),
      );
    expect(pooled(swapped(0, 1), "max")).toEqual(pooled(map, "max"));
    expect(pooled(swapped(1, 2), "max")).not.toEqual(pooled(map, "max"));
  });

  it("is shown on digits that differ from seed to seed", () => {
    expect(
      digits(6, 1)
        .flat()
        .every((digit) => Number.isInteger(digit) && digit >= 0 && digit <= 9),
    ).toBe(true);
    expect(digits(6, 1)).not.toEqual(digits(6, 2));
  });
});
