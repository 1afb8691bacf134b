/** Bias and variance of many fits. */
import { expect, it } from "vitest";
import { comparedAt, decompose, fitToSample } from "../../../src/simulations/kinds/bias-variance-tradeoff/model.ts";
import { truth } from "../../../src/simulations/kinds/overfitting/model.ts";

const fits = (degree: number, many: number, noise = 0.4, count = 12) =>
  Array.from({ length: many }, (_, i) => fitToSample(degree, count, noise, i));

it("adds up to the mean squared distance of the fits from the truth", () => {
  const all = fits(4, 25);
  const squares = all.flatMap((fit) => fit.map((value, i) => (value - truth(comparedAt[i] ?? 0)) ** 2));
  const { bias, variance } = decompose(all);
  expect(bias + variance).toBeCloseTo(squares.reduce((a, b) => a + b) / squares.length, 12);
});

it("gives a constant the variance of a mean: the noise's variance over the number of points", () => {
  expect(decompose(fits(0, 1500)).variance).toBeCloseTo(0.16 / 12, 3);
});

it("trades bias for variance as the degree grows", () => {
  const [line, high] = [decompose(fits(1, 200)), decompose(fits(9, 200))];
  expect(line.bias).toBeGreaterThan(20 * high.bias);
  expect(high.variance).toBeGreaterThan(4 * line.variance);
});
