/** One vector a text from the model's vectors a token. */

/** `rows × width × dimensions` floats, row-major; the first `lengths[r]` tokens of row r are real, the rest padding. */
export interface TokenVectors {
  readonly values: Float32Array;
  readonly width: number;
  readonly dimensions: number;
  readonly lengths: readonly number[];
}

/** @returns `rows × dimensions`, row-major, not normalised: each row's first vector, or the mean of its real ones */
export function poolTokens({ values, width, dimensions, lengths }: TokenVectors, how: "mean" | "cls"): Float32Array {
  const pooled = new Float32Array(lengths.length * dimensions);
  const sum = new Float64Array(dimensions);
  lengths.forEach((length, row) => {
    const start = row * width * dimensions;
    const count = how === "cls" ? 1 : length;
    sum.fill(0);
    for (let token = 0; token < count; token++)
      for (let d = 0; d < dimensions; d++) sum[d]! += values[start + token * dimensions + d]!;
    for (let d = 0; d < dimensions; d++) pooled[row * dimensions + d] = sum[d]! / count;
  });
  return pooled;
}

/** Writes a vector at unit length; zeros stay zeros. */
export function writeUnit(vector: Float32Array, target: Float32Array, start: number): void {
  let squares = 0;
  for (const x of vector) squares += x * x;
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  vector.forEach((x, d) => {
    target[start + d] = x * factor;
  });
}
