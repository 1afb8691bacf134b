/** One million int8 rows, without float originals: the int8 rows are the truth. */
import { FlatIndex } from "../../../src/retrieval/vector-index/flat-index.ts";
import { createBits, dimensions, makeVectors, rowOf } from "./data.ts";
import { loadKernel, numbered } from "./erica.ts";
import { timed } from "./timing.ts";

const total = 1_000_000;
const batch = 50_000;
const queryCount = 50;
/** The naive search over a million rows takes about half a second: a few queries must do. */
const checkedQueries = 5;
const k = 10;

export interface MillionFigures {
  readonly n: number;
  readonly buildMs: number;
  readonly bytes: number;
  readonly times: readonly number[];
  readonly read: readonly number[];
  /** Of the few that were checked. */
  readonly recall: number;
}

interface Rows {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** Row `first` and the rows after it; the same bytes each time. */
function makeRows(first: number): Rows {
  const bits = createBits(first + 1);
  const words = new Int32Array((batch * dimensions) / 4);
  // No byte is -128, and the sign of the length is right: clearing a bit of each is enough.
  for (let i = 0; i < words.length; i++) words[i] = bits() & 0x7f7f7f7f;
  const values = new Int8Array(words.buffer);
  for (let i = 0; i < values.length; i++) values[i] = values[i]! - 64;
  const scales = new Float32Array(batch);
  for (let row = 0; row < batch; row++) {
    let squares = 0;
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) squares += values[i]! ** 2;
    scales[row] = 1 / Math.sqrt(squares);
  }
  return { values, scales };
}

export async function million(): Promise<MillionFigures> {
  const kernel = await loadKernel();
  const index = new FlatIndex(kernel, { dimensions });
  const queries = makeVectors("random", queryCount, 99);
  const checked = Array.from({ length: checkedQueries }, () => new Float64Array(total));
  let buildMs = 0;
  for (let first = 0; first < total; first += batch) {
    const rows = makeRows(first);
    buildMs += await timed(() => index.addQuantized(numbered(first, batch), { count: batch, dimensions, ...rows }));
    checked.forEach((scores, i) => {
      score(rows, rowOf(queries, i), scores.subarray(first, first + batch));
    });
  }
  let found = 0;
  checked.forEach((scores, i) => {
    const kth = scores.toSorted()[total - k]!;
    found += index.search(rowOf(queries, i), k).filter(({ row }) => scores[row]! >= kth).length;
  });
  const times: number[] = [];
  const read: number[] = [];
  for (let i = 0; i < queryCount; i++) {
    times.push(await timed(() => index.search(rowOf(queries, i), k)));
    read.push(await timed(() => kernel.readAll(kernel.heapStart, total * dimensions)));
  }
  return { n: total, buildMs, bytes: index.statistics().bytes, times, read, recall: found / (checkedQueries * k) };
}

function score({ values, scales }: Rows, query: Float32Array, into: Float64Array): void {
  for (let row = 0; row < batch; row++) {
    let dot = 0;
    for (let i = 0; i < dimensions; i++) dot += values[row * dimensions + i]! * query[i]!;
    into[row] = dot * scales[row]!;
  }
}
