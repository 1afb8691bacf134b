/** Logistic regression by gradient steps. */
import { expect, it } from "vitest";
import {
  type LabeledNumber,
  learn,
  logisticOf,
  meanCrossEntropy,
  meanCrossEntropyGradient,
} from "../../../src/simulations/kinds/logistic-regression/model.ts";

const examples: readonly LabeledNumber[] = [
  { x: -1, label: 0 },
  { x: 0.5, label: 0 },
  { x: 0, label: 1 },
  { x: 2, label: 1 },
];

it("has a loss of ln 2 where it knows nothing", () => {
  expect(meanCrossEntropy({ weight: 0, bias: 0 }, examples)).toBeCloseTo(Math.LN2, 12);
});

it("has the gradient that differences of the loss give", () => {
  const curve = { weight: 0.7, bias: -0.4 };
  const slope = (key: "weight" | "bias"): number => {
    const at = (by: number): number => meanCrossEntropy({ ...curve, [key]: curve[key] + by }, examples);
    return (at(1e-5) - at(-1e-5)) / 2e-5;
  };
  const gradient = meanCrossEntropyGradient(curve, examples);
  expect(gradient.weight).toBeCloseTo(slope("weight"), 8);
  expect(gradient.bias).toBeCloseTo(slope("bias"), 8);
});

it("learns until the mean probability is the share of those who passed", () => {
  let curve = { weight: 0, bias: 0 };
  for (let i = 0; i < 3000; i++) curve = learn(curve, examples, 1);
  const mean = examples.reduce((sum, { x }) => sum + logisticOf(curve.weight * x + curve.bias), 0) / examples.length;
  expect(mean).toBeCloseTo(0.5, 6);
  expect(curve.weight).toBeGreaterThan(0);
});

it("stays a number far out", () => {
  expect(logisticOf(-1000)).toBe(0);
  expect(meanCrossEntropy({ weight: 1000, bias: 0 }, [{ x: -1, label: 1 }])).toBe(1000);
});
