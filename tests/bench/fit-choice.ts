/** Weights of a linear score that puts the right one of several candidates first: listwise logistic regression. */

export interface Choice {
  /** One row a candidate, one column a feature. */
  readonly rows: readonly (readonly number[])[];
  /** Places of the right candidates. */
  readonly right: ReadonlySet<number>;
  /** Which group it is of: what is of one group is held out together. Absent: a group of its own. */
  readonly group?: number;
}

const steps = 800;
const rate = 0.2;

const dot = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

export interface Ridge {
  readonly strength: number;
  /** What the weights are pulled to; zero when absent. */
  readonly towards?: readonly number[];
}

/** Maximises the share of softmax weight on the right candidates, by gradient ascent with momentum. */
export function fitWeights(examples: readonly Choice[], { strength, towards = [] }: Ridge): number[] {
  const features = examples[0]?.rows[0]?.length ?? 0;
  const weights = Array.from({ length: features }, (_, i) => towards[i] ?? 0);
  const momentum = weights.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => strength * ((towards[i] ?? 0) - weight));
    for (const { rows, right } of examples) {
      const scores = rows.map((row) => dot(weights, row));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const rightTotal = powers.reduce((sum, power, i) => sum + (right.has(i) ? power : 0), 0);
      rows.forEach((row, i) => {
        const power = powers[i] ?? 0;
        const pull = (right.has(i) ? power / rightTotal : 0) - power / total;
        row.forEach((value, j) => {
          gradient[j] = (gradient[j] ?? 0) + (pull * value) / examples.length;
        });
      });
    }
    weights.forEach((weight, j) => {
      momentum[j] = 0.9 * (momentum[j] ?? 0) + (gradient[j] ?? 0);
      weights[j] = weight + rate * (momentum[j] ?? 0);
    });
  }
  return weights;
}

export const rightFirst = (weights: readonly number[], { rows, right }: Choice): boolean => {
  const scores = rows.map((row) => dot(weights, row));
  return right.has(scores.indexOf(Math.max(...scores)));
};

/** Cross-validated: share of examples whose first is right, by weights that were fitted without them. */
export function heldOutRight(examples: readonly Choice[], ridge: Ridge, folds: number): number {
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = ({ group }: Choice, i: number): boolean => (group ?? i) % folds === fold;
    const training = examples.filter((example, i) => !isHeldOut(example, i));
    const weights = fitWeights(training, ridge);
    right += examples.filter((example, i) => isHeldOut(example, i) && rightFirst(weights, example)).length;
  }
  return right / examples.length;
}
