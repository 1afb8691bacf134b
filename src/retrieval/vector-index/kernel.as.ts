/**
 * The scan over int8 tiles in WASM SIMD. `kernel-twin.ts` does the same in TypeScript, bit for bit:
 * dot products are integers, and the one float multiplication per row is the same float32 one.
 *
 * Tile: 4 rows, interleaved in chunks of 16 components, so that a chunk of the query is loaded
 * once for 4 rows and memory is read strictly forwards.
 */

/** Widens 16 int8 components and multiplies them with 16 int16 ones of the query: 4 partial sums. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function dot16(row: usize, low: v128, high: v128): v128 {
  const bytes = v128.load(row);
  return i32x4.add(
    i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(bytes), low),
    i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(bytes), high),
  );
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function sum(lanes: v128): i32 {
  return i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3);
}

/**
 * Scores `rows` rows: `scores[i] = float(dot(row i, query)) × (scales[i] × queryScale)`.
 * @param rows a multiple of 4
 * @param dimensions padded to a multiple of 16
 */
export function scan(tiles: usize, scales: usize, scores: usize, rows: i32, dimensions: i32, query: usize, queryScale: f32): void {
  const factor = f32x4.splat(queryScale);
  const queryEnd = query + (<usize>dimensions << 1);
  let tile = tiles;
  for (let row = 0; row < rows; row += 4) {
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let q = query; q < queryEnd; q += 32) {
      const low = v128.load(q);
      const high = v128.load(q, 16);
      a = i32x4.add(a, dot16(tile, low, high));
      b = i32x4.add(b, dot16(tile + 16, low, high));
      c = i32x4.add(c, dot16(tile + 32, low, high));
      d = i32x4.add(d, dot16(tile + 48, low, high));
      tile += 64;
    }
    const dots = i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(sum(a)), 1, sum(b)), 2, sum(c)), 3, sum(d));
    const at = <usize>row << 2;
    v128.store(scores + at, f32x4.mul(f32x4.convert_i32x4_s(dots), f32x4.mul(v128.load(scales + at), factor)));
  }
}

/**
 * Offers scores to a list of the best `k`, best first, ties to the lower row. NaN never enters:
 * that is how a deleted row stays out.
 * @param list `k` pairs of (float32 score, int32 row)
 * @param held how many it holds already
 * @returns how many it holds now
 */
export function offer(scores: usize, rows: i32, base: i32, list: usize, held: i32, k: i32): i32 {
  let threshold: f32 = held < k ? -Infinity : load<f32>(list + (<usize>(k - 1) << 3));
  for (let row = 0; row < rows; row += 4) {
    const four = v128.load(scores + (<usize>row << 2));
    if (held == k && !v128.any_true(f32x4.gt(four, f32x4.splat(threshold)))) continue;
    for (let lane = 0; lane < 4; lane++) {
      const score = load<f32>(scores + (<usize>(row + lane) << 2));
      if (!(score > threshold) && !(held < k && score == score)) continue;
      let at = held < k ? held : k - 1;
      while (at > 0 && load<f32>(list + (<usize>(at - 1) << 3)) < score) {
        store<u64>(list + (<usize>at << 3), load<u64>(list + (<usize>(at - 1) << 3)));
        at--;
      }
      store<f32>(list + (<usize>at << 3), score);
      store<i32>(list + (<usize>at << 3), base + row + lane, 4);
      if (held < k) held++;
      if (held == k) threshold = load<f32>(list + (<usize>(k - 1) << 3));
    }
  }
  return held;
}

/**
 * Writes the rows whose score is at least `threshold`, in order.
 * @returns how many there are, which can be more than `limit`, of which none is written beyond
 */
export function atLeast(scores: usize, rows: i32, base: i32, threshold: f32, out: usize, found: i32, limit: i32): i32 {
  const splat = f32x4.splat(threshold);
  for (let row = 0; row < rows; row += 4) {
    if (!v128.any_true(f32x4.ge(v128.load(scores + (<usize>row << 2)), splat))) continue;
    for (let lane = 0; lane < 4; lane++) {
      if (!(load<f32>(scores + (<usize>(row + lane) << 2)) >= threshold)) continue;
      if (found < limit) store<i32>(out + (<usize>found << 2), base + row + lane);
      found++;
    }
  }
  return found;
}

/** Reads memory and does nothing else: the limit a scan is measured against. */
export function readAll(from: usize, bytes: i32): i64 {
  let a = i64x2.splat(0);
  let b = i64x2.splat(0);
  const end = from + <usize>bytes;
  for (let at = from; at < end; at += 64) {
    a = i64x2.add(a, v128.xor(v128.load(at), v128.load(at, 16)));
    b = i64x2.add(b, v128.xor(v128.load(at, 32), v128.load(at, 48)));
  }
  a = i64x2.add(a, b);
  return i64x2.extract_lane(a, 0) + i64x2.extract_lane(a, 1);
}

/** First free byte after the module's own data. */
export function heapStart(): usize {
  return (__heap_base + 63) & ~63;
}
