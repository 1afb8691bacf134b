import { describe, expect, it } from "vitest";
import {
  type DrawSource,
  meanAndSpread,
  meanSources,
  sampleMeans,
} from "../../../src/simulations/kinds/central-limit-theorem/model.ts";

describe.each(Object.entries<DrawSource>(meanSources))("the %s source", (_, source) => {
  it("has the mean and spread that it says, by its density and by its draws", () => {
    const dx = 0.001;
    const xs = Array.from({ length: 30_000 }, (_x, i) => (i + 0.5) * dx);
    const integral = (of: (x: number) => number): number =>
      xs.reduce((sum, x) => sum + of(x) * source.density(x) * dx, 0);
    expect(integral(() => 1)).toBeCloseTo(1, 2);
    expect(integral((x) => x)).toBeCloseTo(source.mean, 2);
    expect(Math.sqrt(integral((x) => (x - source.mean) ** 2))).toBeCloseTo(source.spread, 2);
    const [mean, spread] = meanAndSpread(sampleMeans(source, 1, 20_000, 5));
    expect(mean).toBeCloseTo(source.mean, 1);
    expect(spread).toBeCloseTo(source.spread, 1);
  });

  it("gives means that spread less by the root of the sample's size and fall within one spread as in a bell", () => {
    const means = sampleMeans(source, 25, 4000, 3);
    const expected = source.spread / 5;
    expect(meanAndSpread(means)[1] / expected).toBeCloseTo(1, 1);
    const within = means.filter((mean) => Math.abs(mean - source.mean) < expected).length / means.length;
    expect(Math.abs(within - 0.683)).toBeLessThan(0.03);
  });
});
