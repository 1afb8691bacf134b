/** Weights that tell two classes apart: ridge logistic regression, and its cross-validated scores. */

/** One row a question, one column a feature; the last is 1, for the bias. */
export type Features = readonly (readonly number[])[];

export interface Judged {
  readonly inside: boolean;
  readonly weight: number;
}

const ridge = 1e-4;
const newtonSteps = 60;

const scoreOf = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Solves `matrix · x = vector` by Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i] ?? 0]);
  const at = (r: number, c: number): number => rows[r]?.[c] ?? 0;
  for (let c = 0; c < rows.length; c++) {
    let pivot = c;
    for (let r = c + 1; r < rows.length; r++) if (Math.abs(at(r, c)) > Math.abs(at(pivot, c))) pivot = r;
    const swapped = rows[pivot] as number[];
    rows[pivot] = rows[c] as number[];
    rows[c] = swapped;
    for (let r = 0; r < rows.length; r++) {
      if (r === c) continue;
      const factor = at(r, c) / at(c, c);
      rows[r] = (rows[r] as number[]).map((value, k) => value - factor * at(c, k));
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / at(i, i));
}

/** Ridge logistic regression by Newton's method; both classes weigh the same; the bias is not shrunk. */
export function fitYesNo(features: Features, questions: readonly Judged[]): number[] {
  const total = (inside: boolean): number =>
    questions.filter((q) => q.inside === inside).reduce((sum, { weight }) => sum + weight, 0);
  const totals = { inside: total(true), outside: total(false) };
  const size = features[0]?.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < newtonSteps; step++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? ridge * weight : 0));
    const hessian = weights.map((_, i) => weights.map((_other, k) => (i === k ? ridge : 0)));
    features.forEach((row, r) => {
      const { inside, weight } = questions[r] as Judged;
      const share = (0.5 * weight) / (inside ? totals.inside : totals.outside);
      const probability = 1 / (1 + Math.exp(-scoreOf(weights, row)));
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + share * (probability - (inside ? 1 : 0)) * value;
        row.forEach((other, k) => {
          const line = hessian[i] as number[];
          line[k] = (line[k] ?? 0) + share * probability * (1 - probability) * value * other;
        });
      });
    });
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
  }
  return weights;
}

/** Scores of questions the weights were not fitted on. */
export function crossValidated(features: Features, questions: readonly Judged[], folds: number): number[] {
  const scores = new Array<number>(questions.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const kept = questions.map((_, i) => i).filter((i) => i % folds !== fold);
    const weights = fitYesNo(
      kept.map((i) => features[i] ?? []),
      kept.map((i) => questions[i] as Judged),
    );
    for (let i = fold; i < questions.length; i += folds) scores[i] = scoreOf(weights, features[i] ?? []);
  }
  return scores;
}
