/** Activation functions and their slopes: GELU by Hendrycks and Gimpel (2016), leaky ReLU by Maas et al. (2013). */
import { normalBelow } from "../normal-distribution/model.ts";

const standardBelow = (x: number): number => normalBelow(x, 0, 1);
const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** How much of a negative input leaky ReLU lets through; 0.01 in the paper would look flat here. */
export const leak = 0.1;

export interface Activation {
  readonly name: string;
  readonly of: (x: number) => number;
  readonly slope: (x: number) => number;
}

export const activations = {
  sigmoid: { name: "Sigmoid", of: logistic, slope: (x) => logistic(x) * (1 - logistic(x)) },
  tanh: { name: "Tanh", of: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 },
  relu: { name: "ReLU", of: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
  leaky: { name: "Leaky ReLU", of: (x) => (x > 0 ? x : leak * x), slope: (x) => (x > 0 ? 1 : leak) },
  gelu: { name: "GELU", of: (x) => x * standardBelow(x), slope: (x) => standardBelow(x) + x * normalDensity(x) },
} as const satisfies Record<string, Activation>;
