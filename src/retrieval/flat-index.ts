/** Exact nearest neighbours in plain TypeScript: the reference every faster kernel must equal. */
import { ok } from "../domain/result.ts";
import type { VectorHit, VectorIndex } from "../ports/vector-index.ts";

/** The best `limit` hits, worst first out: a sorted list, since `limit` is small. */
export class TopHits {
  private readonly hits: VectorHit[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** A score must exceed this to enter. */
  get threshold(): number {
    return this.hits.length < this.limit
      ? Number.NEGATIVE_INFINITY
      : (this.hits[this.hits.length - 1]?.score ?? Number.NEGATIVE_INFINITY);
  }

  /** Rows must be offered in rising order for ties to go to the lower row. */
  offer(row: number, score: number): void {
    if (this.limit <= 0 || score <= this.threshold) return;
    if (this.hits.length === this.limit) this.hits.pop();
    let at = this.hits.length;
    while (at > 0 && (this.hits[at - 1]?.score ?? 0) < score) at--;
    this.hits.splice(at, 0, { row, score });
  }

  list(): readonly VectorHit[] {
    return this.hits;
  }
}

/** @param vectors `count × dimensions` floats, row-major, unit rows */
export function createFlatIndex(vectors: Float32Array, dimensions: number): VectorIndex {
  const count = dimensions === 0 ? 0 : Math.floor(vectors.length / dimensions);
  return {
    backend: "typescript",
    dimensions,
    search(query, topK) {
      const top = new TopHits(topK);
      for (let row = 0; row < count; row++) {
        const start = row * dimensions;
        let dot = 0;
        for (let i = 0; i < dimensions; i++) dot += (vectors[start + i] ?? 0) * (query[i] ?? 0);
        top.offer(row, dot);
      }
      return Promise.resolve(ok(top.list()));
    },
  };
}
