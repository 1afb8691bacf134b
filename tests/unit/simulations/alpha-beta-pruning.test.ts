import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookThrough, rootOf } from "../../../src/simulations/kinds/alpha-beta-pruning/model.ts";

const book = [3, 12, 8, 2, 4, 6, 14, 5, 2];
const max = { first: "max", prune: true, backwards: false } as const;

describe("minimax with alpha-beta pruning", () => {
  it("cuts what the book's tree lets it cut: two leaves below the second move", () => {
    const looks = lookThrough(book, max);
    expect(looks.map(({ leaf }) => leaf)).toEqual([0, 1, 2, 3, 6, 7, 8]);
    expect(looks.flatMap(({ cut }) => cut)).toEqual([4, 5]);
    expect(rootOf(looks, "max")).toEqual({ value: 3, move: 0 });
  });

  it("cuts nothing when it is told not to", () => {
    expect(lookThrough(book, { ...max, prune: false })).toHaveLength(9);
  });

  it("finds the value of plain minimax, whatever the leaves, players and order", () => {
    const leaves = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(leaves, fc.boolean(), fc.boolean(), (values, isMax, backwards) => {
        const rows = [0, 3, 6].map((at) => values.slice(at, at + 3));
        const value = isMax
          ? Math.max(...rows.map((row) => Math.min(...row)))
          : Math.min(...rows.map((row) => Math.max(...row)));
        const first = isMax ? "max" : "min";
        const root = rootOf(lookThrough(values, { first, prune: true, backwards }), first);
        expect(root?.value).toBe(value);
        const own = rows[root?.move ?? 0] ?? [];
        expect(isMax ? Math.min(...own) : Math.max(...own)).toBe(value);
      }),
    );
  });
});
