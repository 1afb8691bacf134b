import { describe, expect, it } from "vitest";
import { cosineBetween, encodingOf } from "../../../src/simulations/kinds/positional-encoding/model.ts";

describe("positional encoding", () => {
  it("has the values of the paper's formula", () => {
    expect(encodingOf(0, 4, 10_000)).toEqual([0, 1, 0, 1]);
    const [a, b, c, d] = encodingOf(3, 4, 10_000);
    expect([a, b]).toEqual([Math.sin(3), Math.cos(3)]);
    expect(c).toBeCloseTo(Math.sin(0.03), 12);
    expect(d).toBeCloseTo(Math.cos(0.03), 12);
  });

  it("makes two positions as similar as their distance says, wherever they are", () => {
    const similarity = (p: number, q: number): number => cosineBetween(encodingOf(p, 8, 50), encodingOf(q, 8, 50));
    const waves = [0, 1, 2, 3].map((i) => Math.cos(3 / 50 ** (i / 4)));
    const expected = waves.reduce((sum, wave) => sum + wave, 0) / 4;
    expect(similarity(2, 5)).toBeCloseTo(expected, 12);
    expect(similarity(12, 15)).toBeCloseTo(expected, 12);
    expect(similarity(7, 7)).toBeCloseTo(1, 12);
  });

  it("stays within the picture's range of similarity", () => {
    for (const base of [50, 10_000])
      for (const dimensions of [8, 16])
        for (let distance = 0; distance < 24; distance++)
          expect(
            cosineBetween(encodingOf(0, dimensions, base), encodingOf(distance, dimensions, base)),
          ).toBeGreaterThan(-0.75);
  });
});
