/** A query in the form a kernel scans with. */
import type { QueryFormat } from "./kernel.ts";
import type { MemoryViews } from "./memory-views.ts";

export interface QuantizedQuery {
  /** `value × scale` restores a component. */
  readonly scale: number;
  /** Length of the rounding error. */
  readonly error: number;
}

/** An offset of 64 and a limit of 63 keep a byte within 7 bits. */
const offset = 64;

function largestValue(format: QueryFormat, padded: number): number {
  if (format === "offset7") return offset - 1;
  // `padded × 127 × largest` stays below 2³¹: the integer dot product can't overflow.
  return Math.min(32_767, Math.floor((2 ** 31 - 1) / (127 * padded)));
}

/**
 * Writes the query into a kernel's memory.
 * @param at byte where it goes: room for `padded` int16
 */
export function quantizeQuery(
  query: Float32Array,
  padded: number,
  format: QueryFormat,
  { bytes, shorts }: Pick<MemoryViews, "bytes" | "shorts">,
  at: number,
): QuantizedQuery {
  let largest = 0;
  for (let i = 0; i < query.length; i++) largest = Math.max(largest, Math.abs(query[i]!));
  const scale = largest === 0 ? 0 : Math.fround(largest / largestValue(format, padded));
  const inverse = scale === 0 ? 0 : 1 / scale;
  const [target, start, zero] = format === "offset7" ? [bytes, at, offset] : [shorts, at >>> 1, 0];
  let squares = 0;
  for (let i = 0; i < query.length; i++) {
    const value = Math.round(query[i]! * inverse);
    target[start + i] = value + zero;
    squares += (query[i]! - value * scale) ** 2;
  }
  target.fill(zero, start + query.length, start + padded);
  return { scale, error: Math.sqrt(squares) };
}
