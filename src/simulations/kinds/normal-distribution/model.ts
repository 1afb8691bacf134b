/** The normal distribution's probabilities. */

/** Abramowitz and Stegun (1964), formula 7.1.26: wrong by less than 1.5 · 10⁻⁷. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}

/** P(X < x). */
export const normalBelow = (x: number, mean: number, spread: number): number =>
  (1 + errorFunction((x - mean) / (spread * Math.SQRT2))) / 2;
