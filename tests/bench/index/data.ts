/** Vectors made in the page: reproducible, and fast enough for a million rows. */

export const dimensions = 384;

export const dataKinds = ["random", "clustered"] as const;
export type DataKind = (typeof dataKinds)[number];

/** Around how many centres clustered vectors lie, and how far from them (length of the noise). */
const centres = 200;
const spread = 0.6;

/** Xorshift32 (Marsaglia 2003). @returns 32 random bits */
export function createBits(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}

/** The sum of four bytes is close to normal; mean 0, standard deviation 1. */
function gaussian(bits: number): number {
  const sum = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
  return (sum - 510) / 147.8;
}

function normalize(vectors: Float32Array): Float32Array {
  for (let start = 0; start < vectors.length; start += dimensions) {
    let squares = 0;
    for (let i = start; i < start + dimensions; i++) squares += vectors[i]! ** 2;
    const factor = 1 / Math.sqrt(squares);
    for (let i = start; i < start + dimensions; i++) vectors[i] = vectors[i]! * factor;
  }
  return vectors;
}

/** Unit vectors without structure: the hardest case for approximate indexes. */
function randomVectors(count: number, seed: number): Float32Array {
  const bits = createBits(seed);
  const vectors = new Float32Array(count * dimensions);
  for (let i = 0; i < vectors.length; i++) vectors[i] = gaussian(bits());
  return normalize(vectors);
}

/** Unit vectors around common centres, as texts on common topics are. */
function clusteredVectors(count: number, seed: number): Float32Array {
  const middle = randomVectors(centres, 4242);
  const bits = createBits(seed);
  const vectors = new Float32Array(count * dimensions);
  const factor = spread / Math.sqrt(dimensions);
  for (let row = 0; row < count; row++) {
    const centre = ((bits() >>> 8) % centres) * dimensions;
    const start = row * dimensions;
    for (let i = 0; i < dimensions; i++) vectors[start + i] = middle[centre + i]! + factor * gaussian(bits());
  }
  return normalize(vectors);
}

/** @returns `count × dimensions` floats, row-major, unit rows */
export const makeVectors = (kind: DataKind, count: number, seed: number): Float32Array =>
  kind === "random" ? randomVectors(count, seed) : clusteredVectors(count, seed);

export const rowOf = (vectors: Float32Array, row: number): Float32Array =>
  vectors.subarray(row * dimensions, (row + 1) * dimensions);

/** The search every index must equal: one loop over all floats, then a sort. @returns row numbers, best first */
export function naiveSearch(vectors: Float32Array, query: Float32Array, k: number): number[] {
  const count = vectors.length / dimensions;
  const scores = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let score = 0;
    const start = row * dimensions;
    for (let i = 0; i < dimensions; i++) score += vectors[start + i]! * query[i]!;
    scores[row] = score;
  }
  const kth = scores.toSorted()[Math.max(0, count - k)]!;
  const best: number[] = [];
  for (let row = 0; row < count; row++) if (scores[row]! >= kth) best.push(row);
  return best.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, k);
}
