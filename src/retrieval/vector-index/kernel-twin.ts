/** The kernel in TypeScript: for engines without WASM SIMD, and to check the WASM one against. */
import type { Kernel } from "./kernel.ts";

export function createTwinKernel(): Kernel {
  let buffer = new ArrayBuffer(65_536);
  let bytes = new Int8Array(buffer);
  let shorts = new Int16Array(buffer);
  let ints = new Int32Array(buffer);
  let floats = new Float32Array(buffer);
  let doubles = new Float64Array(buffer);
  return {
    backend: "typescript",
    query: "int16",
    heapStart: 0,
    memory: () => buffer,
    grow(size) {
      if (size <= buffer.byteLength) return;
      const larger = new ArrayBuffer(Math.ceil(Math.max(size, buffer.byteLength * 1.5) / 65_536) * 65_536);
      new Uint8Array(larger).set(new Uint8Array(buffer));
      buffer = larger;
      bytes = new Int8Array(buffer);
      shorts = new Int16Array(buffer);
      ints = new Int32Array(buffer);
      floats = new Float32Array(buffer);
      doubles = new Float64Array(buffer);
    },
    scan(tiles, scales, scores, rows, dimensions, query, queryScale) {
      const factor = Math.fround(queryScale);
      for (let row = 0; row < rows; row++) {
        const start = tiles + (row >> 2) * 4 * dimensions + (row & 3) * 16;
        let dot = 0;
        for (let i = 0; i < dimensions; i++)
          dot += bytes[start + (i >> 4) * 64 + (i & 15)]! * shorts[(query >>> 1) + i]!;
        floats[(scores >>> 2) + row] = Math.fround(
          Math.fround(dot) * Math.fround(floats[(scales >>> 2) + row]! * factor),
        );
      }
    },
    offer(scores, rows, base, list, held, k) {
      const at = list >>> 2;
      let count = held;
      for (let row = 0; row < rows; row++) {
        const score = floats[(scores >>> 2) + row]!;
        const full = count === k;
        if (Number.isNaN(score) || k === 0 || (full && !(score > floats[at + 2 * (k - 1)]!))) continue;
        let place = full ? k - 1 : count;
        while (place > 0 && floats[at + 2 * (place - 1)]! < score) {
          floats[at + 2 * place] = floats[at + 2 * (place - 1)]!;
          ints[at + 2 * place + 1] = ints[at + 2 * (place - 1) + 1]!;
          place--;
        }
        floats[at + 2 * place] = score;
        ints[at + 2 * place + 1] = base + row;
        if (!full) count++;
      }
      return count;
    },
    atLeast(scores, rows, base, threshold, out, found) {
      const floor = Math.fround(threshold);
      let count = found;
      for (let row = 0; row < rows; row++) {
        const score = floats[(scores >>> 2) + row]!;
        if (!(score >= floor)) continue;
        floats[(out >>> 2) + 2 * count] = score;
        ints[(out >>> 2) + 2 * count + 1] = base + row;
        count++;
      }
      return count;
    },
    scoreFloats(addresses, count, dimensions, query, out) {
      for (let i = 0; i < count; i++) {
        const row = ints[(addresses >>> 2) + i]! >>> 2;
        let score = 0;
        for (let j = 0; j < dimensions; j++) score += floats[row + j]! * doubles[(query >>> 3) + j]!;
        doubles[(out >>> 3) + i] = score;
      }
    },
    scoreTiles(addresses, count, dimensions, query, out) {
      for (let i = 0; i < count; i++) {
        const row = ints[(addresses >>> 2) + i]! >>> 0;
        let score = 0;
        for (let j = 0; j < dimensions; j++)
          score += bytes[row + (j >> 4) * 64 + (j & 15)]! * doubles[(query >>> 3) + j]!;
        doubles[(out >>> 3) + i] = score;
      }
    },
  };
}
