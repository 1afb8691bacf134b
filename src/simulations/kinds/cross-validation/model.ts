/** k-fold cross-validation (Stone, 1974; Geisser, 1975) of a polynomial. */
import { fitPolynomial, type Point, seeded } from "../../../figures/sample.ts";
import { rootError } from "../overfitting/model.ts";

/** The fold of each point: chance deals them out, and folds differ by one point at most. */
export function dealFolds(count: number, folds: number, seed: number): number[] {
  const random = seeded(seed);
  const dealt = Array.from({ length: count }, (_, i) => i % folds);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [dealt[i], dealt[j]] = [dealt[j] ?? 0, dealt[i] ?? 0];
  }
  return dealt;
}

export interface FoldRound {
  readonly trained: readonly Point[];
  readonly heldOut: readonly Point[];
  /** Of the polynomial fitted to the others, lowest power first. */
  readonly coefficients: readonly number[];
  /** Root mean squared error on the held-out points. */
  readonly error: number;
}

export function holdOut(points: readonly Point[], folds: readonly number[], fold: number, degree: number): FoldRound {
  const trained = points.filter((_, i) => folds[i] !== fold);
  const heldOut = points.filter((_, i) => folds[i] === fold);
  const coefficients = fitPolynomial(trained, degree);
  return { trained, heldOut, coefficients, error: rootError(coefficients, heldOut) };
}
