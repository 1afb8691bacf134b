/** What many fits to fresh samples miss by: the same way each time, or another way each time (Geman and others, 1992). */
import { draws, fitPolynomial, type Point } from "../../../figures/sample.ts";
import { placesBetween } from "../../curve.ts";
import { polynomialAt, truth } from "../overfitting/model.ts";

/** Where fits are compared. */
export const comparedAt: readonly number[] = placesBetween(-1, 1, 61);

/** The values of one polynomial at `comparedAt`. */
export type Fit = readonly number[];

/** Fitted to a fresh sample at the same evenly spaced places. */
export function fitToSample(degree: number, count: number, noise: number, seed: number): Fit {
  const sample = draws(count, seed).map(({ i, z }): Point => {
    const x = -1 + (2 * i) / (count - 1);
    return [x, truth(x) + noise * z];
  });
  const coefficients = fitPolynomial(sample, degree);
  return comparedAt.map((x) => polynomialAt(coefficients, x));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Decomposition {
  readonly average: Fit;
  /** Mean squared distance of the average from the truth. */
  readonly bias: number;
  /** Mean squared distance of the fits from their average. */
  readonly variance: number;
}

export function decompose(fits: readonly Fit[]): Decomposition {
  const average = comparedAt.map((_, i) => mean(fits.map((fit) => fit[i] ?? 0)));
  const bias = mean(comparedAt.map((x, i) => ((average[i] ?? 0) - truth(x)) ** 2));
  const variance = mean(fits.map((fit) => mean(fit.map((value, i) => (value - (average[i] ?? 0)) ** 2))));
  return { average, bias, variance };
}
