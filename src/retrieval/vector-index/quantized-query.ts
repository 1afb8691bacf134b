/** A query as int16: precise enough that its rounding is far below a row's. */

export interface QuantizedQuery {
  /** `padded` components. */
  readonly values: Int16Array;
  /** `value × scale` restores a component. */
  readonly scale: number;
  /** Length of the rounding error. */
  readonly error: number;
}

/** Keeps `padded × 127 × limit` below 2³¹: the integer dot product can't overflow. */
const largestComponent = (padded: number): number => Math.min(32_767, Math.floor((2 ** 31 - 1) / (127 * padded)));

export function quantizeQuery(query: Float32Array, padded: number): QuantizedQuery {
  let largest = 0;
  for (const component of query) largest = Math.max(largest, Math.abs(component));
  const scale = largest === 0 ? 0 : Math.fround(largest / largestComponent(padded));
  const values = new Int16Array(padded);
  let squares = 0;
  if (scale > 0)
    for (let i = 0; i < query.length; i++) {
      const value = Math.round(query[i]! / scale);
      values[i] = value;
      squares += (query[i]! - value * scale) ** 2;
    }
  return { values, scale, error: Math.sqrt(squares) };
}
