/** What is left to draw from: top-k (Fan, Lewis and Dauphin 2018), then top-p (Holtzman et al. 2020). */

const scaledToOne = (shares: readonly number[]): number[] => {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
};

/**
 * The k largest shares, scaled to a sum of 1; of these the fewest that reach p together, scaled again. Among equals the
 * earlier comes first.
 */
export function keep(shares: readonly number[], k: number, p: number): number[] {
  const order = shares.map((_, i) => i).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  const first = new Set(order.slice(0, k));
  const top = scaledToOne(shares.map((share, i) => (first.has(i) ? share : 0)));
  let sum = 0;
  const kept = new Set<number>();
  for (const i of order) {
    // Sums of shares are exact to about 1e-16 only.
    if (p < 1 && sum >= p - 1e-12) break;
    kept.add(i);
    sum += top[i] ?? 0;
  }
  return scaledToOne(top.map((share, i) => (kept.has(i) ? share : 0)));
}

/** The place that a uniform number in [0, 1) falls on when the shares lie side by side. */
export function pick(shares: readonly number[], uniform: number): number {
  let sum = 0;
  for (const [i, share] of shares.entries()) {
    sum += share;
    if (uniform < sum) return i;
  }
  return shares.findLastIndex((share) => share > 0);
}
