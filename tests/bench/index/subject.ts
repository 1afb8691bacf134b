/** What is compared: an index over the rows of one array. */
export interface Subject {
  readonly name: string;
  /** Rows are numbered from 0. */
  build(vectors: Float32Array): Promise<void>;
  /** @returns row numbers, best first */
  search(query: Float32Array, k: number): readonly number[] | Promise<readonly number[]>;
  /** Search effort to choose from, cheapest first, for indexes that trade recall for time. */
  readonly efforts?: readonly number[];
  setEffort?(effort: number): void;
}
