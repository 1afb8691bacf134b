import { describe, expect, it } from "vitest";
import { contoursAt, gradientAt, heightAt, slopeTowards } from "../../../src/simulations/kinds/gradient/model.ts";

const surfaces = [
  { p: 0.5, q: 0.5 },
  { p: 0.25, q: 1.25 },
  { p: 0.5, q: -0.5 },
  { p: -0.5, q: -0.5 },
];

describe("the gradient", () => {
  it("is what small moves do to the height, in every direction", () => {
    const h = 1e-5;
    for (const surface of surfaces)
      for (const direction of [0, 35, 90, 200]) {
        const angle = (direction * Math.PI) / 180;
        const along = (by: number): number => heightAt(surface, [2 + by * Math.cos(angle), -1 + by * Math.sin(angle)]);
        const slope = slopeTowards(gradientAt(surface, [2, -1]), direction);
        expect(slope).toBeCloseTo((along(h) - along(-h)) / (2 * h), 6);
      }
  });

  it("is its own length at most, and nothing at right angles", () => {
    // (3, 4) points to 53.13°.
    const direction = (Math.atan2(4, 3) * 180) / Math.PI;
    expect(slopeTowards([3, 4], direction)).toBeCloseTo(5, 12);
    expect(slopeTowards([3, 4], direction + 90)).toBeCloseTo(0, 12);
    expect(slopeTowards([3, 4], direction + 180)).toBeCloseTo(-5, 12);
  });

  it("stands on contours whose places all have one height", () => {
    for (const surface of surfaces)
      for (const size of [0.5, 4.5]) {
        const levels = surface.p * surface.q < 0 ? [size, 0, -size] : [Math.sign(surface.p) * size];
        for (const level of levels)
          for (const place of contoursAt(surface, level)
            .flat()
            .filter(([x, y]) => Math.hypot(x, y) < 10))
            expect(heightAt(surface, place)).toBeCloseTo(level, 6);
      }
  });
});
