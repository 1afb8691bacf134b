/** Polynomials of growing degree on few noisy points: the classic of overfitting, as in Bishop (2006), section 1.1. */
import { draws, fitPolynomial, type Point } from "../../../figures/sample.ts";

/** What the data follow, from −1 to 1. */
export const truth = (x: number): number => Math.sin(Math.PI * x);
const noise = 0.3;

/** Noisy points at even distances or, for a test, anywhere. */
export const trainingPoints = (count: number, seed: number): Point[] =>
  draws(count, seed).map(({ i, z }): Point => {
    const x = -1 + (2 * i) / (count - 1);
    return [x, truth(x) + noise * z];
  });

export const testPoints = (count: number, seed: number): Point[] =>
  draws(count, seed + 5_000).map(({ u, z }): Point => [2 * u - 1, truth(2 * u - 1) + noise * z]);

export const polynomialAt = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/** Root of the mean squared miss. */
export const rootError = (coefficients: readonly number[], points: readonly Point[]): number =>
  Math.sqrt(points.reduce((sum, [x, y]) => sum + (y - polynomialAt(coefficients, x)) ** 2, 0) / points.length);

export interface DegreeErrors {
  readonly degree: number;
  readonly coefficients: readonly number[];
  readonly train: number;
  readonly test: number;
}

/** Fits of every degree from 0. */
export const errorsByDegree = (most: number, train: readonly Point[], test: readonly Point[]): DegreeErrors[] =>
  Array.from({ length: most + 1 }, (_, degree) => {
    const coefficients = fitPolynomial(train, degree);
    return { degree, coefficients, train: rootError(coefficients, train), test: rootError(coefficients, test) };
  });
