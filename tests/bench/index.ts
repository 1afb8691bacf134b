/**
 * The vector index beside the indexes people use in browsers, in real Chromium, in one run: build time, memory,
 * time a query, recall, and what the machine's memory allows.
 */
import { percentile } from "../../src/evaluation/score.ts";
import { type DataKind, dataKinds, dimensions } from "./index/data.ts";
import { type BenchPages, openBenchPages } from "./index/pages.ts";
import { type Compared, compareRows, indexRow, ratioRows, type Scene, subjectRows, timeRows } from "./index/report.ts";
import type { Bench, BenchRow } from "./row.ts";

/** Peers that would build longer than this are left out, and said to be. */
const buildLimitMs = 60_000;
/** From here on voy-search gets a page of its own: it was seen to crash. */
const riskySize = 100_000;
const all = ["erica", "hnswlib", "voy", "orama", "pglite", "naive"] as const;
type SubjectKey = (typeof all)[number];
const names: Readonly<Record<SubjectKey, string>> = {
  erica: "erica",
  hnswlib: "hnswlib-wasm",
  voy: "voy-search",
  orama: "@orama/orama",
  pglite: "PGlite + pgvector",
  naive: "naive loop (TypeScript)",
};

export const bench: Bench = async () => {
  const pages = await openBenchPages();
  try {
    const rows: BenchRow[] = [];
    const done: Compared[] = [];
    for (const n of [3_120, 10_000, 100_000])
      for (const data of dataKinds) rows.push(...(await compareAt(pages, done, n, data)));
    rows.push(...(await million(pages)), ...(await boundary(pages)));
    for (const n of [3_120, 10_000]) rows.push(...(await stored(pages, n)));
    return rows;
  } finally {
    await pages.close();
  }
};

/** Adds what it measured to `done`, from which later ones know what takes too long. */
async function compareAt(pages: BenchPages, done: Compared[], n: number, data: DataKind): Promise<BenchRow[]> {
  const subjects: SubjectKey[] = [];
  const skipped: BenchRow[] = [];
  const scene = { n, data };
  for (const key of all) {
    const reason = reasonToSkip(done, key, n, data);
    if (reason) skipped.push(indexRow(names[key], scene, reason.why, reason.ms, "ms"));
    else if (key === "voy" && n >= riskySize) skipped.push(...(await alone(pages, key, scene)));
    else subjects.push(key);
  }
  const compared = { n, data, figures: await pages.call("compare", { n, data, subjects }) };
  done.push(compared);
  return [...compareRows(compared, n * dimensions), ...skipped, ...ratioRows(compared)];
}

/** A subject that may take its page down with it. */
async function alone(pages: BenchPages, key: SubjectKey, scene: Scene): Promise<BenchRow[]> {
  const started = performance.now();
  try {
    const figures = await pages.call("compare", { ...scene, subjects: [key] }, 120);
    return figures.subjects.flatMap((subject) => subjectRows(scene, subject));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return [indexRow(names[key], scene, `failed: ${reason}`, performance.now() - started, "ms")];
  }
}

function reasonToSkip(
  done: readonly Compared[],
  key: SubjectKey,
  n: number,
  data: DataKind,
): { why: string; ms: number } | undefined {
  const smaller = done.findLast((other) => other.data === data && other.n < n);
  const before = smaller?.figures.subjects.find(({ subject }) => subject === names[key]);
  if (!smaller || !before) return undefined;
  const expected = (before.buildMs * n) / smaller.n;
  return expected > buildLimitMs ? { why: "skipped: build would take at least", ms: expected } : undefined;
}

async function million(pages: BenchPages): Promise<BenchRow[]> {
  const { n, buildMs, bytes, times, read, recall } = await pages.call("million", undefined);
  const scene = { n, data: "random int8" };
  const row = (subject: string, metric: string, value: number, unit: string): BenchRow =>
    indexRow(subject, scene, metric, value, unit);
  return [
    row("erica", "build", buildMs, "ms"),
    row("erica", "memory held", bytes / 2 ** 20, "MiB"),
    ...timeRows("erica", scene, times),
    row("erica", "recall@10", recall, "share"),
    ...timeRows("limit", scene, read),
    row("limit", "bandwidth", (n * dimensions) / percentile(read, 50) / 1e6, "GB/s"),
    row("erica", "times the read limit", percentile(times, 50) / percentile(read, 50), "×"),
  ];
}

async function boundary(pages: BenchPages): Promise<BenchRow[]> {
  const n = 3_120;
  const { backend, rounds } = await pages.call("boundary", n);
  // The median round: on a busy machine one burst of foreign work decides the 95th percentile of all.
  return [50, 95].map((p) => {
    const value = percentile(
      rounds.map((times) => percentile(times, p)),
      50,
    );
    return indexRow("erica", { n, data: "random" }, `p${p}, through messages to the worker (${backend})`, value, "ms");
  });
}

async function stored(pages: BenchPages, n: number): Promise<BenchRow[]> {
  const { binaryRow, rowPerVector } = await pages.call("stored", n);
  const scene = { n, data: "random" };
  const [ours, theirs] = [percentile(binaryRow, 50), percentile(rowPerVector, 50)];
  return [
    indexRow("erica", scene, "cold start of the stored index, p50", ours, "ms"),
    indexRow("Dexie row per vector", scene, "cold start of the stored index, p50", theirs, "ms"),
    indexRow("erica", scene, "times faster cold start than a Dexie row per vector", theirs / ours, "×"),
  ];
}
