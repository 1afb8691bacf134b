/** Noise step by step. */
import { expect, it } from "vitest";
import {
  addNoise,
  betaAt,
  correlation,
  keptAt,
  shapeCloud,
} from "../../../src/simulations/kinds/forward-diffusion-process/model.ts";

it("has the schedules of their papers", () => {
  expect(betaAt("linear", 1, 1000)).toBeCloseTo(0.0001, 12);
  expect(betaAt("linear", 1000, 1000)).toBeCloseTo(0.02, 12);
  // The cosine schedule is stated by what is left: cos²((t/T + s) / (1 + s) · π/2) over its value at the start.
  const stated = (t: number): number => Math.cos((((t / 40 + 0.008) / 1.008) * Math.PI) / 2) ** 2;
  expect(keptAt("cosine", 17, 40)).toBeCloseTo(stated(17) / stated(0), 12);
});

it("leaves next to nothing at the end, and takes less with the cosine early on", () => {
  for (const schedule of ["linear", "cosine"] as const) expect(keptAt(schedule, 40, 40)).toBeLessThan(1e-4);
  expect(keptAt("cosine", 10, 40)).toBeGreaterThan(keptAt("linear", 10, 40));
});

it("keeps the variance near 1 and lets the start fade as its formula says", () => {
  for (const shape of ["ring", "cross", "pair"] as const) {
    const start = shapeCloud(shape);
    const size = (points: typeof start): number =>
      points.reduce((sum, [x, y]) => sum + x * x + y * y, 0) / points.length / 2;
    expect(Math.abs(size(start) - 1)).toBeLessThan(0.2);
    let cloud = start;
    for (let t = 1; t <= 40; t++) {
      cloud = addNoise(cloud, betaAt("linear", t, 40), 77 + t);
      if (t === 10)
        expect(Math.abs(correlation(cloud, start) - Math.sqrt(keptAt("linear", 10, 40)))).toBeLessThan(0.12);
    }
    expect(Math.abs(size(cloud) - 1)).toBeLessThan(0.3);
    expect(Math.abs(correlation(cloud, start))).toBeLessThan(0.2);
  }
});
