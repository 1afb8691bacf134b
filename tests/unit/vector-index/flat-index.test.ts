import { setFlagsFromString } from "node:v8";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compileAssemblyScript } from "../../../scripts/vite-assemblyscript.ts";
import { quantizeRows } from "../../../src/retrieval/quantize.ts";
import { FlatIndex } from "../../../src/retrieval/vector-index/flat-index.ts";
import { createWasmKernel, type Kernel } from "../../../src/retrieval/vector-index/kernel.ts";
import { createTwinKernel } from "../../../src/retrieval/vector-index/kernel-twin.ts";
import { segmentRows } from "../../../src/retrieval/vector-index/segment.ts";
import { clusteredVectors, naiveSearch, randomVectors } from "../../support/vectors.ts";

let wasm: Uint8Array<ArrayBuffer>;
let relaxedWasm: Uint8Array<ArrayBuffer>;
const kernels: Record<string, () => Promise<Kernel>> = {
  "wasm-relaxed-simd": () => createWasmKernel(relaxedWasm),
  "wasm-simd": () => createWasmKernel(wasm),
  typescript: async () => createTwinKernel(),
};

beforeAll(async () => {
  const compile = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await compileAssemblyScript(`src/retrieval/vector-index/${name}.as.ts`));
  [wasm, relaxedWasm] = await Promise.all([compile("kernel"), compile("kernel-relaxed")]);
  // Browsers have relaxed SIMD by default, Node since 22.
  if (!WebAssembly.validate(relaxedWasm)) setFlagsFromString("--experimental-wasm-relaxed-simd");
});

const keysFrom = (first: number, count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => first + i);

describe.each(Object.keys(kernels))("the flat index on %s", (name) => {
  const create = async (dimensions: number, keepExact = true): Promise<FlatIndex> =>
    new FlatIndex(await kernels[name]!(), { dimensions, keepExact });

  it("equals the naive search on random data, deletes, updates and groups included", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer(),
        async (dimensions, count, k, seed) => {
          const index = await create(dimensions);
          const vectors = randomVectors(count, dimensions, seed);
          const half = count >> 1;
          const rowOf = (i: number): Float32Array => vectors.subarray(i * dimensions, (i + 1) * dimensions);
          index.add(keysFrom(0, half), vectors.subarray(0, half * dimensions), "a");
          index.add(keysFrom(half, count - half), vectors.subarray(half * dimensions), "b");
          const living = new Map(Array.from({ length: count }, (_, i) => [i, rowOf(i)]));
          for (let i = 0; i < count; i += 3) {
            expect(index.delete(i)).toBe(true);
            living.delete(i);
          }
          for (let i = 1; i < count; i += 7) {
            const group = i < half ? "a" : "b";
            const moved = rowOf((i * 5) % count);
            index.add(Int32Array.of(i), moved, group);
            living.set(i, moved);
          }
          const query = randomVectors(1, dimensions, seed + 1);
          expect(index.search(query, k)).toEqual(naiveSearch(living, query, k));
          const onlyA = new Map([...living].filter(([key]) => key < half));
          expect(index.search(query, k, "a")).toEqual(naiveSearch(onlyA, query, k));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ["random", randomVectors],
    ["clustered", clusteredVectors],
  ])("finds the true ten nearest of several segments of %s vectors", async (_kind, make) => {
    const count = segmentRows * 2 + 100;
    const vectors = make(count, 96, 7);
    const index = await create(96);
    index.add(keysFrom(0, count), vectors);
    const all = new Map(Array.from({ length: count }, (_, i) => [i, vectors.subarray(i * 96, (i + 1) * 96)]));
    for (let i = 0; i < 10; i++) {
      const query = make(1, 96, 100 + i);
      expect(index.search(query, 10)).toEqual(naiveSearch(all, query, 10));
    }
  });

  it("forgets deleted rows and gives their room back", async () => {
    const index = await create(32);
    const vectors = randomVectors(segmentRows, 32, 3);
    index.add(keysFrom(0, segmentRows), vectors);
    const before = index.statistics().bytes;
    for (let i = 0; i < segmentRows; i++) index.delete(i);
    expect(index.search(randomVectors(1, 32, 4), 5)).toEqual([]);
    index.add(keysFrom(0, segmentRows), vectors);
    expect(index.statistics()).toMatchObject({ rows: segmentRows, dead: 0, segments: 1, bytes: before });
  });

  it("stays exact when more rows could be among the best than can wait to be scored again", async () => {
    const count = segmentRows * 4;
    const one = randomVectors(1, 16, 1);
    const vectors = new Float32Array(count * 16);
    for (let row = 0; row < count; row++) vectors.set(one, row * 16);
    const index = await create(16);
    index.add(keysFrom(0, count), vectors);
    expect(index.search(one, 10).map(({ row }) => row)).toEqual(Array.from(keysFrom(0, 10)));
    vectors.set(randomVectors(1, 16, 2), 0);
    index.add(Int32Array.of(0), vectors.subarray(0, 16));
    expect(index.search(one, 3).map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it("ranks int8 rows by their own values and the float query", async () => {
    const vectors = randomVectors(500, 48, 5);
    const quantized = quantizeRows(vectors, 48);
    const restored = new Map(
      Array.from({ length: 500 }, (_, row) => [
        row,
        Float32Array.from({ length: 48 }, (_, i) => quantized.values[row * 48 + i]!),
      ]),
    );
    const index = await create(48, false);
    index.addQuantized(keysFrom(0, 500), quantized);
    const query = randomVectors(1, 48, 6);
    const expected = naiveSearch(restored, query, 500)
      .map(({ row, score }) => ({ row, score: score * quantized.scales[row]! }))
      .sort((a, b) => b.score - a.score || a.row - b.row);
    expect(index.search(query, 10)).toEqual(expected.slice(0, 10));
  });

  it("takes rows from the middle of a buffer, whatever their alignment", async () => {
    const vectors = randomVectors(40, 20, 8);
    const { values, scales } = quantizeRows(vectors, 20);
    const shifted = new Int8Array(values.length + 1).subarray(1);
    shifted.set(values);
    const [straight, odd] = [await create(20), await create(20)];
    straight.addQuantized(keysFrom(0, 40), { count: 40, dimensions: 20, values, scales });
    odd.addQuantized(keysFrom(0, 40), { count: 40, dimensions: 20, values: shifted, scales });
    const query = randomVectors(1, 20, 9);
    expect(odd.search(query, 5)).toEqual(straight.search(query, 5));
  });

  it("answers an empty index, k = 0, and a query of zeros", async () => {
    const index = await create(8);
    expect(index.search(new Float32Array(8), 5)).toEqual([]);
    index.add(keysFrom(0, 3), randomVectors(3, 8, 1));
    expect(index.search(randomVectors(1, 8, 2), 0)).toEqual([]);
    expect(index.search(new Float32Array(8), 2).map(({ row }) => row)).toEqual([0, 1]);
  });
});

it("names the kernel it runs on", async () => {
  for (const [name, make] of Object.entries(kernels))
    expect(new FlatIndex(await make(), { dimensions: 8 }).backend).toBe(name);
});

it("SIMD and TypeScript give the same hits and the same bits", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer(),
      async (dimensions, count, seed) => {
        const vectors = randomVectors(count, dimensions, seed);
        const query = randomVectors(1, dimensions, seed + 9);
        const results = await Promise.all(
          Object.values(kernels).map(async (make) => {
            const index = new FlatIndex(await make(), { dimensions });
            index.add(keysFrom(0, count), vectors);
            return index.search(query, 10);
          }),
        );
        expect(results[0]).toEqual(results[2]);
        expect(results[1]).toEqual(results[2]);
      },
    ),
    { numRuns: 40 },
  );
});
