/**
 * The kernel for engines with relaxed SIMD: half the instructions a component, at the price of a
 * coarser query. The other loops are those of `kernel.as.ts`.
 *
 * The relaxed dot product takes int8 and 7-bit unsigned operands. Within these bounds every machine
 * gives the same bits, so a component of the query is stored as its value + 64, and 64 × the sum of
 * the row's components is taken off again.
 */
import { transposedSums } from "./kernel.as";

export { atLeast, heapStart, offer, readAll, scoreFloats, scoreTiles } from "./kernel.as";

/**
 * Scores `rows` rows: `scores[i] = float(dot(row i, query) - 64 × sums[i]) × (scales[i] × queryScale)`.
 * @param rows a multiple of 4
 * @param dimensions padded to a multiple of 16
 * @param query bytes in [0, 127]
 * @param sums what `sumRows` wrote
 */
export function scan(
  tiles: usize,
  scales: usize,
  scores: usize,
  rows: i32,
  dimensions: i32,
  query: usize,
  queryScale: f32,
  sums: usize,
): void {
  const factor = f32x4.splat(queryScale);
  const ones = i16x8.splat(1);
  const queryEnd = query + <usize>dimensions;
  let tile = tiles;
  for (let row = 0; row < rows; row += 4) {
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let q = query; q < queryEnd; q += 16) {
      const part = v128.load(q);
      a = i32x4.add(a, i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(v128.load(tile), part), ones));
      b = i32x4.add(b, i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(v128.load(tile, 16), part), ones));
      c = i32x4.add(c, i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(v128.load(tile, 32), part), ones));
      d = i32x4.add(d, i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(v128.load(tile, 48), part), ones));
      tile += 64;
    }
    const at = (<usize>row) << 2;
    const dots = i32x4.sub(transposedSums(a, b, c, d), i32x4.shl(v128.load(sums + at), 6));
    v128.store(scores + at, f32x4.mul(f32x4.convert_i32x4_s(dots), f32x4.mul(v128.load(scales + at), factor)));
  }
}

/** Four sums of four components each. */
function sum16(bytes: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_s(bytes));
}

/** Writes the sum of each row's components, int32. @param rows a multiple of 4 */
export function sumRows(tiles: usize, sums: usize, rows: i32, dimensions: i32): void {
  let tile = tiles;
  for (let row = 0; row < rows; row += 4) {
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let i = 0; i < dimensions; i += 16) {
      a = i32x4.add(a, sum16(v128.load(tile)));
      b = i32x4.add(b, sum16(v128.load(tile, 16)));
      c = i32x4.add(c, sum16(v128.load(tile, 32)));
      d = i32x4.add(d, sum16(v128.load(tile, 48)));
      tile += 64;
    }
    v128.store(sums + ((<usize>row) << 2), transposedSums(a, b, c, d));
  }
}
