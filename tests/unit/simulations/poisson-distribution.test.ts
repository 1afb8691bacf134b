import { describe, expect, it } from "vitest";
import {
  countInBins,
  countsByMinute,
  eventTimes,
  gapsBetween,
} from "../../../src/simulations/kinds/poisson-distribution/model.ts";

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("events at random", () => {
  const times = eventTimes(0, 20_000, 2, 7);
  const counts = countsByMinute(times, 20_000);

  it("have counts with Poisson's mean, variance and share of empty minutes", () => {
    const mean = average(counts);
    expect(Math.abs(mean - 2)).toBeLessThan(0.05);
    expect(Math.abs(average(counts.map((count) => (count - mean) ** 2)) - 2)).toBeLessThan(0.1);
    expect(Math.abs(counts.filter((count) => count === 0).length / 20_000 - Math.exp(-2))).toBeLessThan(0.01);
  });

  it("have exponential gaps: mean 1 / rate, and 1/e of them longer", () => {
    const gaps = gapsBetween(times);
    expect(Math.abs(average(gaps) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(gaps.filter((gap) => gap > 0.5).length / gaps.length - Math.exp(-1))).toBeLessThan(0.01);
  });

  it("are counted as by hand", () => {
    expect(countsByMinute([0.2, 0.9, 2.5], 4)).toEqual([2, 0, 1, 0]);
    expect(gapsBetween([0.5, 0.75, 2])).toEqual([0.5, 0.25, 1.25]);
    expect(countInBins([0, 0.4, 0.5, 9], 0.5, 3)).toEqual([2, 1, 0]);
  });
});
