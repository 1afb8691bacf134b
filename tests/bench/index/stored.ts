/**
 * From a closed database to the first hits: one binary row, as the app keeps it, or a row a vector. The kernel is there
 * already: its two kilobytes come from elsewhere and are the same for both.
 */
import { Dexie } from "dexie";
import type { QuantizedRows } from "../../../src/domain/quantized-rows.ts";
import { quantizeRows } from "../../../src/retrieval/quantize.ts";
import { FlatIndex } from "../../../src/retrieval/vector-index/flat-index.ts";
import type { Kernel } from "../../../src/retrieval/vector-index/kernel.ts";
import { dimensions, makeVectors, rowOf } from "./data.ts";
import { loadKernel, numbered } from "./erica.ts";
import { timed } from "./timing.ts";

const repeats = 9;

const open = (name: string, store: string): Dexie => {
  const database = new Dexie(name);
  database.version(1).stores({ [store]: "id" });
  return database;
};

interface StoredVector {
  readonly id: number;
  readonly vector: Float32Array;
}

export interface StoredFigures {
  /** Milliseconds a start. */
  readonly binaryRow: readonly number[];
  readonly rowPerVector: readonly number[];
}

export async function stored(n: number): Promise<StoredFigures> {
  const vectors = makeVectors("random", n, 7);
  const query = makeVectors("random", 1, 99);
  await write(n, vectors);
  const first = new FlatIndex(await loadKernel(), { dimensions });
  first.addQuantized(numbered(0, n), quantizeRows(vectors, dimensions));
  const expected = first.search(query, 1)[0]?.row;
  const start = async (index: Promise<FlatIndex>): Promise<void> => {
    if ((await index).search(query, 10)[0]?.row !== expected) throw new Error("what was stored is not what was read");
  };
  const binaryRow: number[] = [];
  const rowPerVector: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const kernels = [await loadKernel(), await loadKernel()] as const;
    binaryRow.push(await timed(() => start(readBinaryRow(kernels[0]))));
    rowPerVector.push(await timed(() => start(readRowPerVector(kernels[1]))));
  }
  await Promise.all(["bench-binary", "bench-rows"].map((name) => Dexie.delete(name)));
  return { binaryRow, rowPerVector };
}

async function write(n: number, vectors: Float32Array): Promise<void> {
  await Promise.all(["bench-binary", "bench-rows"].map((name) => Dexie.delete(name)));
  const binary = open("bench-binary", "courses");
  await binary.table("courses").put({ id: "course", rows: quantizeRows(vectors, dimensions) });
  binary.close();
  const rows = open("bench-rows", "vectors");
  for (let start = 0; start < n; start += 5_000) {
    const count = Math.min(5_000, n - start);
    await rows
      .table("vectors")
      .bulkPut(Array.from({ length: count }, (_, i) => ({ id: start + i, vector: rowOf(vectors, start + i).slice() })));
  }
  rows.close();
}

async function readBinaryRow(kernel: Kernel): Promise<FlatIndex> {
  const database = open("bench-binary", "courses");
  const row = await database.table<{ rows: QuantizedRows }>("courses").get("course");
  database.close();
  if (!row) throw new Error("nothing is stored");
  const index = new FlatIndex(kernel, { dimensions });
  index.addQuantized(numbered(0, row.rows.count), row.rows);
  return index;
}

async function readRowPerVector(kernel: Kernel): Promise<FlatIndex> {
  const database = open("bench-rows", "vectors");
  const rows = await database.table<StoredVector>("vectors").toArray();
  database.close();
  const vectors = new Float32Array(rows.length * dimensions);
  rows.forEach(({ vector }, i) => {
    vectors.set(vector, i * dimensions);
  });
  const index = new FlatIndex(kernel, { dimensions });
  index.add(
    Int32Array.from(rows, ({ id }) => id),
    vectors,
  );
  return index;
}
