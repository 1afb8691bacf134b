/** Entropy (Shannon 1948) and relative entropy (Kullback and Leibler 1951), in bits. */

/** Heights scaled to a sum of 1; all zero counts as all equal. */
export function sharesOf(heights: readonly number[]): number[] {
  const sum = heights.reduce((total, height) => total + height, 0);
  return heights.map((height) => (sum > 0 ? height / sum : 1 / heights.length));
}

/** Mean surprise at outcomes of p for one who believes q: infinite where q rules out what p doesn't. */
export const crossEntropyOf = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, share, i) => (share > 0 ? sum - share * Math.log2(q[i] ?? 0) : sum), 0);

/** What believing q costs beyond believing p. */
export const divergenceOf = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, share, i) => (share > 0 ? sum + share * Math.log2(share / (q[i] ?? 0)) : sum), 0);
