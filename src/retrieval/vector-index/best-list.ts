/** The best few of what is offered: by falling score, equal scores by rising key. */
import type { VectorHit } from "../../ports/vector-index.ts";

export class BestList {
  private readonly scores: Float64Array;
  private readonly keys: Int32Array;
  private k = 0;
  private held = 0;

  constructor(capacity: number) {
    this.scores = new Float64Array(capacity);
    this.keys = new Int32Array(capacity);
  }

  /** Forgets everything. @param k how many to keep, at most the capacity */
  start(k: number): void {
    this.k = k;
    this.held = 0;
  }

  offer(score: number, key: number): void {
    const { scores, keys } = this;
    if (this.held === this.k && !this.isBetter(score, key, this.k - 1)) return;
    let at = this.held < this.k ? this.held++ : this.k - 1;
    for (; at > 0 && this.isBetter(score, key, at - 1); at--) {
      scores[at] = scores[at - 1]!;
      keys[at] = keys[at - 1]!;
    }
    scores[at] = score;
    keys[at] = key;
  }

  hits(): VectorHit[] {
    return Array.from({ length: this.held }, (_, i) => ({ row: this.keys[i]!, score: this.scores[i]! }));
  }

  private isBetter(score: number, key: number, than: number): boolean {
    const other = this.scores[than]!;
    return score > other || (score === other && key < this.keys[than]!);
  }
}
