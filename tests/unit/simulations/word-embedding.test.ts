import { describe, expect, it } from "vitest";
import { analogy } from "../../../src/simulations/kinds/word-embedding/model.ts";

describe("sums of word vectors", () => {
  it("adds up coordinate by coordinate", () => {
    const { result } = analogy("king", "man", "woman");
    // (1.1 − 1.2 + 4, 7 − 2.9 + 3.1)
    expect(result[0]).toBeCloseTo(3.9, 12);
    expect(result[1]).toBeCloseTo(7.2, 12);
  });

  it("finds the words that the analogies ask for, never one of those given", () => {
    expect(analogy("king", "man", "woman").others[0]?.word).toBe("queen");
    expect(analogy("king", "man", "girl").others[0]?.word).toBe("princess");
    expect(analogy("girl", "boy", "prince").others[0]?.word).toBe("princess");
    expect(analogy("king", "king", "man").others.map(({ word }) => word)).not.toContain("man");
    expect(analogy("king", "man", "woman").others).toHaveLength(6);
  });

  it("orders the others by their distance", () => {
    const { others } = analogy("prince", "boy", "girl");
    const distances = others.map(({ distance }) => distance);
    expect([...distances].sort((a, b) => a - b)).toEqual(distances);
  });
});
