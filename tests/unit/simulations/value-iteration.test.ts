/** The 4 × 3 world of Russell and Norvig, whose utilities stand in their chapter on sequential decisions. */
import { describe, expect, it } from "vitest";
import {
  bestMove,
  type GridRules,
  moveFrom,
  moveValue,
  sweepValues,
} from "../../../src/simulations/kinds/value-iteration/model.ts";

const nothing = Array.from({ length: 12 }, () => 0);
const settle = (rules: GridRules, sweeps = 200): readonly number[] => {
  let values: readonly number[] = nothing;
  for (let i = 0; i < sweeps; i++) values = sweepValues(values, rules);
  return values;
};
const book: GridRules = { slip: 0.2, discount: 1, living: -0.04 };

describe("value iteration", () => {
  it("comes to the utilities of the book", () => {
    const values = settle(book);
    const expected = { 0: 0.812, 1: 0.868, 2: 0.918, 4: 0.762, 6: 0.66, 8: 0.705, 9: 0.655, 10: 0.611, 11: 0.388 };
    for (const [cell, value] of Object.entries(expected)) expect(values[Number(cell)]).toBeCloseTo(value, 3);
  });

  it("goes the long way round, as in the book: up at the start, left beside the pit", () => {
    const values = settle(book);
    expect(bestMove(values, 8, book)).toBe(0);
    expect(bestMove(values, 10, book)).toBe(3);
    expect(bestMove(values, 11, book)).toBe(3);
  });

  it("is worked out by hand after one sweep", () => {
    expect(sweepValues(nothing, book)[2]).toBeCloseTo(-0.04 + 0.8, 12);
    expect(sweepValues(nothing, book)[0]).toBeCloseTo(-0.04, 12);
    // Up into the pit's neighbour: right of it is the pit.
    expect(moveValue(nothing, 6, 0, book)).toBeCloseTo(-0.04 - 0.1, 12);
  });

  it("without slipping is worth the discounted way to the exit", () => {
    const values = settle({ slip: 0, discount: 0.9, living: 0 });
    expect(values[2]).toBeCloseTo(1, 12);
    expect(values[8]).toBeCloseTo(0.9 ** 4, 12);
  });

  it("stays where a wall or an edge is", () => {
    expect(moveFrom(4, 1)).toBe(4);
    expect(moveFrom(0, 3)).toBe(0);
    expect(moveFrom(0, 0)).toBe(0);
    expect(moveFrom(10, 0)).toBe(6);
  });
});
