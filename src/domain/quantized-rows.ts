/** int8 vectors: a quarter of the bytes, with a scale a row. */
export interface QuantizedRows {
  readonly count: number;
  readonly dimensions: number;
  /** `count × dimensions`, row-major, in [-127, 127]. */
  readonly values: Int8Array;
  /** `count` factors: `value × scale` restores a component. */
  readonly scales: Float32Array;
}
