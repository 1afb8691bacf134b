/** Logistic regression on one feature (Cox, 1958), learned by gradient descent on the cross-entropy. */

export interface Example {
  readonly x: number;
  readonly label: 0 | 1;
}

export interface LogisticCurve {
  readonly weight: number;
  readonly bias: number;
}

/** Without overflow on either side. */
export const sigmoid = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

export const probabilityAt = ({ weight, bias }: LogisticCurve, x: number): number => sigmoid(weight * x + bias);

/** Mean of −ln of the probability given to each true label. */
export const crossEntropy = ({ weight, bias }: LogisticCurve, examples: readonly Example[]): number =>
  examples.reduce((sum, { x, label }) => {
    const z = (label === 1 ? -1 : 1) * (weight * x + bias);
    return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }, 0) / examples.length;

export function crossEntropyGradient(curve: LogisticCurve, examples: readonly Example[]): LogisticCurve {
  const mean = (of: (example: Example) => number): number =>
    examples.reduce((sum, example) => sum + of(example), 0) / examples.length;
  const miss = ({ x, label }: Example): number => probabilityAt(curve, x) - label;
  return { weight: mean((example) => miss(example) * example.x), bias: mean(miss) };
}

export function learn(curve: LogisticCurve, examples: readonly Example[], rate: number): LogisticCurve {
  const gradient = crossEntropyGradient(curve, examples);
  return { weight: curve.weight - rate * gradient.weight, bias: curve.bias - rate * gradient.bias };
}
