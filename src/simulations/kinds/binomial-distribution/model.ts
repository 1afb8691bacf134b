/** Counts of successes: binomial (Bernoulli, 1713) and Poisson (1837) probabilities, by the ratio of neighbours in logarithms. */

/** @returns the probabilities of 0 to `trials` successes */
export function binomialProbabilities(trials: number, success: number): readonly number[] {
  if (success <= 0 || success >= 1)
    return Array.from({ length: trials + 1 }, (_, k) => Number(k === (success <= 0 ? 0 : trials)));
  const odds = Math.log(success) - Math.log1p(-success);
  let log = trials * Math.log1p(-success);
  return Array.from({ length: trials + 1 }, (_, k) => {
    if (k > 0) log += Math.log(trials - k + 1) - Math.log(k) + odds;
    return Math.exp(log);
  });
}

/** @returns the probabilities of 0 to `most` events where `rate` are expected */
export function poissonProbabilities(rate: number, most: number): readonly number[] {
  if (rate <= 0) return Array.from({ length: most + 1 }, (_, k) => Number(k === 0));
  let log = -rate;
  return Array.from({ length: most + 1 }, (_, k) => {
    if (k > 0) log += Math.log(rate) - Math.log(k);
    return Math.exp(log);
  });
}

/** @returns how far apart two distributions are: half of the sum of differences, from 0 to 1 */
export const totalVariation = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, p, k) => sum + Math.abs(p - (b[k] ?? 0)), 0) / 2;
