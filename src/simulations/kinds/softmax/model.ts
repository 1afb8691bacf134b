/** Softmax with a temperature: the Boltzmann distribution (Boltzmann 1868), named by Bridle (1990). */

export interface Softened {
  readonly scaled: readonly number[];
  /** e to the power of each scaled score. */
  readonly powers: readonly number[];
  readonly shares: readonly number[];
}

/** The largest score is taken away first, which changes no share and keeps the powers within bounds. */
export function soften(scores: readonly number[], temperature: number): Softened {
  const scaled = scores.map((score) => score / temperature);
  const highest = Math.max(...scaled);
  const safe = scaled.map((score) => Math.exp(score - highest));
  const sum = safe.reduce((total, power) => total + power, 0);
  return { scaled, powers: scaled.map(Math.exp), shares: safe.map((power) => power / sum) };
}

/** In bits: how undecided shares are. */
export const bitsOf = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);
