/** A query as int16: precise enough that its rounding is far below a row's. */

export interface QuantizedQuery {
  /** `value × scale` restores a component. */
  readonly scale: number;
  /** Length of the rounding error. */
  readonly error: number;
}

/** Keeps `padded × 127 × limit` below 2³¹: the integer dot product can't overflow. */
const largestComponent = (padded: number): number => Math.min(32_767, Math.floor((2 ** 31 - 1) / (127 * padded)));

/** @param shorts written from `at` on: `padded` components */
export function quantizeQuery(query: Float32Array, padded: number, shorts: Int16Array, at: number): QuantizedQuery {
  let largest = 0;
  for (let i = 0; i < query.length; i++) largest = Math.max(largest, Math.abs(query[i]!));
  const scale = largest === 0 ? 0 : Math.fround(largest / largestComponent(padded));
  shorts.fill(0, at, at + padded);
  if (scale === 0) return { scale, error: 0 };
  let squares = 0;
  for (let i = 0; i < query.length; i++) {
    const value = Math.round(query[i]! / scale);
    shorts[at + i] = value;
    squares += (query[i]! - value * scale) ** 2;
  }
  return { scale, error: Math.sqrt(squares) };
}
