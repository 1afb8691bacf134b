/** Floats to int8 rows. */
import type { QuantizedRows } from "../domain/quantized-rows.ts";

/** @param vectors `count × dimensions` floats, row-major */
export function quantizeRows(vectors: Float32Array, dimensions: number): QuantizedRows {
  const count = dimensions === 0 ? 0 : vectors.length / dimensions;
  const values = new Int8Array(count * dimensions);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const start = row * dimensions;
    let largest = 0;
    for (let i = start; i < start + dimensions; i++) largest = Math.max(largest, Math.abs(vectors[i] ?? 0));
    const scale = largest / 127;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let i = start; i < start + dimensions; i++) values[i] = Math.round((vectors[i] ?? 0) / scale);
  }
  return { count, dimensions, values, scales };
}
