/**
 * The scan over int8 tiles in WASM SIMD, and what follows it. `kernel-twin.ts` does the same in TypeScript, bit for bit:
 * dot products are integers, and the one float multiplication per row is the same float32 one.
 *
 * Tile: 4 rows, interleaved in chunks of 16 components, so that a chunk of the query is loaded
 * once for 4 rows and memory is read strictly forwards.
 */

/** Lane `i` of the result is the sum of the `i`th operand's lanes. */
export function transposedSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

/**
 * Scores `rows` rows: `scores[i] = float(dot(row i, query)) × (scales[i] × queryScale)`.
 * @param rows a multiple of 4
 * @param dimensions padded to a multiple of 16
 */
export function scan(
  tiles: usize,
  scales: usize,
  scores: usize,
  rows: i32,
  dimensions: i32,
  query: usize,
  queryScale: f32,
): void {
  const factor = f32x4.splat(queryScale);
  const queryEnd = query + ((<usize>dimensions) << 1);
  let tile = tiles;
  for (let row = 0; row < rows; row += 4) {
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let q = query; q < queryEnd; q += 32) {
      const low = v128.load(q);
      const high = v128.load(q, 16);
      // Widening loads: one instruction where a load, a shuffle and an extension would be three. The
      // constant offsets cost nothing, where additions would take a third of the time.
      a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load8x8_s(tile), low));
      b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load8x8_s(tile, 16), low));
      c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load8x8_s(tile, 32), low));
      d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load8x8_s(tile, 48), low));
      a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load8x8_s(tile, 8), high));
      b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load8x8_s(tile, 24), high));
      c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load8x8_s(tile, 40), high));
      d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load8x8_s(tile, 56), high));
      tile += 64;
    }
    const dots = transposedSums(a, b, c, d);
    const at = (<usize>row) << 2;
    v128.store(scores + at, f32x4.mul(f32x4.convert_i32x4_s(dots), f32x4.mul(v128.load(scales + at), factor)));
  }
}

/** Whether one of 16 scores reaches what `splat` holds four times. NaN reaches nothing. */
function anyReaches(scores: usize, splat: v128): bool {
  const first = v128.or(f32x4.ge(v128.load(scores), splat), f32x4.ge(v128.load(scores, 16), splat));
  const last = v128.or(f32x4.ge(v128.load(scores, 32), splat), f32x4.ge(v128.load(scores, 48), splat));
  return v128.any_true(v128.or(first, last));
}

/**
 * Offers scores to a list of the best `k`, best first, ties to the lower row. NaN never enters:
 * that is how a deleted row stays out.
 * @param rows a multiple of 16
 * @param list `k` pairs of (float32 score, int32 row)
 * @param held how many it holds already
 * @returns how many it holds now
 */
export function offer(scores: usize, rows: i32, base: i32, list: usize, held: i32, k: i32): i32 {
  let threshold: f32 = held < k ? -Infinity : load<f32>(list + ((<usize>(k - 1)) << 3));
  for (let block = 0; block < rows; block += 16) {
    if (held === k && !anyReaches(scores + ((<usize>block) << 2), f32x4.splat(threshold))) continue;
    for (let row = block; row < block + 16; row++) {
      const score = load<f32>(scores + ((<usize>row) << 2));
      if (!(score > threshold) && !(held < k && score >= -Infinity)) continue;
      let at = held < k ? held : k - 1;
      while (at > 0 && load<f32>(list + ((<usize>(at - 1)) << 3)) < score) {
        store<u64>(list + ((<usize>at) << 3), load<u64>(list + ((<usize>(at - 1)) << 3)));
        at--;
      }
      store<f32>(list + ((<usize>at) << 3), score);
      store<i32>(list + ((<usize>at) << 3), base + row, 4);
      if (held < k) held++;
      if (held === k) threshold = load<f32>(list + ((<usize>(k - 1)) << 3));
    }
  }
  return held;
}

/**
 * Writes the rows whose score is at least `threshold`, in order, as pairs of (float32 score, int32 row).
 * @param rows a multiple of 16
 * @param out has room for `found + rows` pairs
 * @param found how many pairs are there already
 * @returns how many there are now
 */
export function atLeast(scores: usize, rows: i32, base: i32, threshold: f32, out: usize, found: i32): i32 {
  const splat = f32x4.splat(threshold);
  for (let block = 0; block < rows; block += 16) {
    if (!anyReaches(scores + ((<usize>block) << 2), splat)) continue;
    for (let row = block; row < block + 16; row++) {
      const score = load<f32>(scores + ((<usize>row) << 2));
      if (!(score >= threshold)) continue;
      store<f32>(out + ((<usize>found) << 3), score);
      store<i32>(out + ((<usize>found) << 3), base + row, 4);
      found++;
    }
  }
  return found;
}

/**
 * True scores of float rows: dot products summed in float64 from the first component to the last,
 * so that every engine gets the same bits. Four rows at once, because each sum waits for itself.
 * @param addresses where each row starts; room for 3 more than `count`
 * @param query float64 components
 * @param out float64 scores; room for 3 more than `count`
 */
export function scoreFloats(addresses: usize, count: i32, dimensions: i32, query: usize, out: usize): void {
  repeatLast(addresses, count);
  for (let i = 0; i < count; i += 4) {
    const at = addresses + ((<usize>i) << 2);
    const a = <usize>load<u32>(at);
    const b = <usize>load<u32>(at, 4);
    const c = <usize>load<u32>(at, 8);
    const d = <usize>load<u32>(at, 12);
    let sumA: f64 = 0;
    let sumB: f64 = 0;
    let sumC: f64 = 0;
    let sumD: f64 = 0;
    const bytes = (<usize>dimensions) << 2;
    for (let byte: usize = 0; byte < bytes; byte += 4) {
      const component = load<f64>(query + (byte << 1));
      sumA += <f64>load<f32>(a + byte) * component;
      sumB += <f64>load<f32>(b + byte) * component;
      sumC += <f64>load<f32>(c + byte) * component;
      sumD += <f64>load<f32>(d + byte) * component;
    }
    const to = out + ((<usize>i) << 3);
    store<f64>(to, sumA);
    store<f64>(to, sumB, 8);
    store<f64>(to, sumC, 16);
    store<f64>(to, sumD, 24);
  }
}

/** The same for int8 rows in tiles, yet without their scales. @param addresses of each row's first chunk */
export function scoreTiles(addresses: usize, count: i32, dimensions: i32, query: usize, out: usize): void {
  repeatLast(addresses, count);
  for (let i = 0; i < count; i += 4) {
    const at = addresses + ((<usize>i) << 2);
    const a = <usize>load<u32>(at);
    const b = <usize>load<u32>(at, 4);
    const c = <usize>load<u32>(at, 8);
    const d = <usize>load<u32>(at, 12);
    let sumA: f64 = 0;
    let sumB: f64 = 0;
    let sumC: f64 = 0;
    let sumD: f64 = 0;
    for (let j: usize = 0; j < <usize>dimensions; j++) {
      const component = load<f64>(query + (j << 3));
      const byte = ((j >> 4) << 6) + (j & 15);
      sumA += <f64>(<i32>load<i8>(a + byte)) * component;
      sumB += <f64>(<i32>load<i8>(b + byte)) * component;
      sumC += <f64>(<i32>load<i8>(c + byte)) * component;
      sumD += <f64>(<i32>load<i8>(d + byte)) * component;
    }
    const to = out + ((<usize>i) << 3);
    store<f64>(to, sumA);
    store<f64>(to, sumB, 8);
    store<f64>(to, sumC, 16);
    store<f64>(to, sumD, 24);
  }
}

/** Fills a list up to a multiple of 4 with its last entry. */
function repeatLast(addresses: usize, count: i32): void {
  if (count === 0) return;
  const last = load<u32>(addresses + ((<usize>(count - 1)) << 2));
  for (let i = count; i & 3; i++) store<u32>(addresses + ((<usize>i) << 2), last);
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
