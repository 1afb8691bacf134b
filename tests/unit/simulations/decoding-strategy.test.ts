import { describe, expect, it } from "vitest";
import { keep, pick } from "../../../src/simulations/kinds/decoding-strategy/model.ts";

const shares = [0.1, 0.4, 0.2, 0.3];

describe("top-k and top-p", () => {
  it("keep the k largest and scale them up", () => {
    const [a, b, c, d] = keep(shares, 2, 1);
    expect([a, c]).toEqual([0, 0]);
    expect(b).toBeCloseTo(4 / 7, 12);
    expect(d).toBeCloseTo(3 / 7, 12);
  });

  it("keep the fewest that reach p together, one at least", () => {
    const kept = (p: number): number => keep(shares, 4, p).filter((share) => share > 0).length;
    expect([0.1, 0.4, 0.41, 0.7, 0.75, 0.9, 0.95, 1].map(kept)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    // A p of 1 cuts nothing off, however unlikely it is.
    expect(keep([1 - 1e-14, 1e-14], 2, 1).filter((share) => share > 0)).toHaveLength(2);
  });

  it("measure p by what top-k left: 4 of 7 is more than half", () => {
    expect(keep(shares, 2, 0.5)).toEqual([0, 1, 0, 0]);
    expect(keep(shares, 4, 0.5).filter((share) => share > 0)).toHaveLength(2);
  });

  it("are drawn from in proportion", () => {
    expect([0, 0.09, 0.1, 0.49, 0.5, 0.69, 0.7, 0.999].map((uniform) => pick(shares, uniform))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
    // Rounding may leave a gap below 1, which no token that was cut off may fill.
    expect(pick([0.5, 0.4999, 0], 0.99999)).toBe(1);
  });
});
