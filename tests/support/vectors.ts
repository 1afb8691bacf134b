/** Reproducible vectors, and the search every index must equal. */
import type { VectorHit } from "../../src/ports/vector-index.ts";

/** Mulberry32: small, seeded, good enough for test data. */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Box and Muller 1958. */
const gaussian = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function normalize(vectors: Float32Array, dimensions: number): Float32Array {
  for (let start = 0; start < vectors.length; start += dimensions) {
    const row = vectors.subarray(start, start + dimensions);
    const length = Math.hypot(...row) || 1;
    for (let i = 0; i < dimensions; i++) row[i] = row[i]! / length;
  }
  return vectors;
}

/** Unit vectors without structure: the hardest case for approximate indexes. */
export function randomVectors(count: number, dimensions: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return normalize(
    Float32Array.from({ length: count * dimensions }, () => gaussian(random)),
    dimensions,
  );
}

/** Unit vectors around a few hundred centres, as texts on common topics are. */
export function clusteredVectors(count: number, dimensions: number, seed: number): Float32Array {
  const centres = randomVectors(200, dimensions, 4242);
  const random = createRandom(seed);
  const vectors = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    const centre = Math.floor(random() * 200) * dimensions;
    for (let i = 0; i < dimensions; i++)
      vectors[row * dimensions + i] = centres[centre + i]! + (0.6 / Math.sqrt(dimensions)) * gaussian(random);
  }
  return normalize(vectors, dimensions);
}

export function naiveSearch(rows: ReadonlyMap<number, Float32Array>, query: Float32Array, k: number): VectorHit[] {
  const hits = [...rows].map(([row, vector]) => {
    let score = 0;
    for (let i = 0; i < query.length; i++) score += vector[i]! * query[i]!;
    return { row, score };
  });
  return hits.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, k);
}
