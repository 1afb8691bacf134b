import { describe, expect, it } from "vitest";
import { longRunRows, nextDistribution, transitionRows } from "../../../src/simulations/kinds/markov-chain/model.ts";

describe("a Markov chain", () => {
  it("takes one step as multiplied by hand", () => {
    const rows = transitionRows([0.9, 0.1, 0.5, 0.5], 2);
    expect(nextDistribution([0.5, 0.5], rows)).toEqual([expect.closeTo(0.7), expect.closeTo(0.3)]);
  });

  it("settles where two states balance: b/(a+b) and a/(a+b)", () => {
    for (const row of longRunRows(transitionRows([0.9, 0.1, 0.5, 0.5], 2))) {
      expect(row[0]).toBeCloseTo(5 / 6, 9);
      expect(row[1]).toBeCloseTo(1 / 6, 9);
    }
  });

  it("gives the long-run shares of a chain that swings for ever, which a step leaves as they are", () => {
    const rows = transitionRows([0, 1, 0, 0, 0, 1, 1, 0, 0], 3);
    const [shares = []] = longRunRows(rows);
    expect(shares).toEqual([expect.closeTo(1 / 3), expect.closeTo(1 / 3), expect.closeTo(1 / 3)]);
    expect(nextDistribution(shares, rows)).toEqual(shares.map((p) => expect.closeTo(p)));
  });

  it("scales rows to 1, and a row of zeros stays", () => {
    expect(transitionRows([1, 1, 0, 0], 2)).toEqual([
      [0.5, 0.5],
      [0, 1],
    ]);
    expect(longRunRows(transitionRows([1, 0, 0, 1], 2))).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
