/** Logistic regression on one feature (Cox, 1958), learned by gradient descent on the cross-entropy. */

export interface LabeledNumber {
  readonly x: number;
  readonly label: 0 | 1;
}

export interface LogisticCurve {
  readonly weight: number;
  readonly bias: number;
}

/** Without overflow on either side. */
export const logisticOf = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

export const probabilityAt = ({ weight, bias }: LogisticCurve, x: number): number => logisticOf(weight * x + bias);

/** Mean of −ln of the probability given to each true label. */
export const meanCrossEntropy = ({ weight, bias }: LogisticCurve, examples: readonly LabeledNumber[]): number =>
  examples.reduce((sum, { x, label }) => {
    const z = (label === 1 ? -1 : 1) * (weight * x + bias);
    return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }, 0) / examples.length;

export function meanCrossEntropyGradient(curve: LogisticCurve, examples: readonly LabeledNumber[]): LogisticCurve {
  const mean = (of: (example: LabeledNumber) => number): number =>
    examples.reduce((sum, example) => sum + of(example), 0) / examples.length;
  const miss = ({ x, label }: LabeledNumber): number => probabilityAt(curve, x) - label;
  return { weight: mean((example) => miss(example) * example.x), bias: mean(miss) };
}

export function learn(curve: LogisticCurve, examples: readonly LabeledNumber[], rate: number): LogisticCurve {
  const gradient = meanCrossEntropyGradient(curve, examples);
  return { weight: curve.weight - rate * gradient.weight, bias: curve.bias - rate * gradient.bias };
}
