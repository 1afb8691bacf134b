/** Sinusoidal positional encoding (Vaswani et al. 2017, section 3.5). */

/** Sines in the even dimensions, cosines in the odd ones, slower from pair to pair. */
export const encodingOf = (position: number, dimensions: number, base: number): number[] =>
  Array.from({ length: dimensions }, (_, d) => {
    const angle = position / base ** ((2 * Math.floor(d / 2)) / dimensions);
    return d % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });

export function cosineBetween(a: readonly number[], b: readonly number[]): number {
  const inner = (p: readonly number[], q: readonly number[]): number =>
    p.reduce((sum, value, i) => sum + value * (q[i] ?? 0), 0);
  return inner(a, b) / Math.sqrt(inner(a, a) * inner(b, b));
}
