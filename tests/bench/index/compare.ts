/** All indexes over the same rows, asked in turn, so that whatever else the machine does hits all of them. */
import { type DataKind, dimensions, makeVectors, naiveSearch, rowOf } from "./data.ts";
import { type Erica, erica } from "./erica.ts";
import { hnswlib } from "./peers/hnswlib.ts";
import { orama } from "./peers/orama.ts";
import { pglite } from "./peers/pglite.ts";
import { voy } from "./peers/voy.ts";
import type { Subject } from "./subject.ts";
import { createCacheEviction, heldBytes, median, timed } from "./timing.ts";

export const k = 10;
const queryCount = 60;
const rounds = 6;
/** Asked before each round's queries: the caches hold this subject's rows, the engine has compiled its loops. */
const warmUps = 3;
const firstWarmUps = 30;
const coldSearches = 30;

const makers: Readonly<Record<string, () => Subject>> = { erica, hnswlib, voy, orama, pglite, naive };

function naive(): Subject {
  let rows: Float32Array;
  return {
    name: "naive loop (TypeScript)",
    build: async (vectors) => {
      rows = vectors;
    },
    search: (query, count) => naiveSearch(rows, query, count),
  };
}

export interface SubjectFigures {
  readonly subject: string;
  /** Search effort, where the index has one: the least that finds all, or else the greatest. */
  readonly effort?: number;
  readonly buildMs: number;
  readonly heldBytes: number;
  /** Milliseconds a query, in rounds. */
  readonly times: readonly number[];
  readonly recall: number;
  /** What the least effort gives. */
  readonly hasty?: { readonly effort: number; readonly p50: number; readonly recall: number };
  readonly failed?: string;
}

export interface CompareFigures {
  readonly subjects: readonly SubjectFigures[];
  /** Milliseconds to read the scanned bytes: after a read of the same, and with cold caches. */
  readonly read: readonly number[];
  readonly coldRead: readonly number[];
  readonly coldSearch: readonly number[];
}

export interface CompareOptions {
  readonly n: number;
  readonly data: DataKind;
  /** Names of `makers`, erica first. */
  readonly subjects: readonly string[];
}

interface Built {
  readonly subject: Subject;
  readonly buildMs: number;
  readonly heldBytes: number;
  effort?: number;
  hasty?: { readonly effort: number; readonly p50: number; readonly recall: number };
  recall: number;
  readonly times: number[];
}

export async function compare({ n, data, subjects }: CompareOptions): Promise<CompareFigures> {
  const vectors = makeVectors(data, n, 7);
  const queries = makeVectors(data, queryCount, 99);
  const truth = Array.from({ length: queryCount }, (_, i) => new Set(naiveSearch(vectors, rowOf(queries, i), k)));
  const built: Built[] = [];
  const failures: SubjectFigures[] = [];
  let ours: Erica | undefined;
  for (const name of subjects) {
    const subject = makers[name]!();
    const before = await heldBytes();
    const started = performance.now();
    try {
      await subject.build(vectors);
      const buildMs = performance.now() - started;
      const entry: Built = { subject, buildMs, heldBytes: (await heldBytes()) - before, recall: 0, times: [] };
      await settle(entry, queries, truth);
      built.push(entry);
      if (isErica(subject)) ours = subject;
    } catch (error) {
      failures.push(failure(subject.name, performance.now() - started, error));
    }
  }
  const read: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { subject, times } of built) {
      for (let i = 0; i < warmUps; i++) await subject.search(rowOf(queries, i), k);
      for (let i = round; i < queryCount; i += rounds)
        times.push(await timed(() => subject.search(rowOf(queries, i), k)));
    }
    if (!ours) continue;
    for (let i = 0; i < warmUps; i++) ours.readAsMuch();
    for (let i = 0; i < queryCount / rounds; i++) read.push(await timed(ours.readAsMuch));
  }
  return { subjects: [...built.map(figures), ...failures], read, ...(await cold(ours, queries)) };
}

const isErica = (subject: Subject): subject is Erica => "readAsMuch" in subject;

const figures = ({ subject, ...rest }: Built): SubjectFigures => ({ subject: subject.name, ...rest });

const failure = (subject: string, buildMs: number, error: unknown): SubjectFigures => ({
  subject,
  buildMs,
  heldBytes: Number.NaN,
  times: [],
  recall: 0,
  failed: error instanceof Error ? error.message : String(error),
});

/** Warms a subject up, and picks the least search effort at which it finds everything. */
async function settle(entry: Built, queries: Float32Array, truth: readonly ReadonlySet<number>[]): Promise<void> {
  const { subject } = entry;
  for (let i = 0; i < firstWarmUps; i++) await subject.search(rowOf(queries, i % queryCount), k);
  for (const effort of subject.efforts ?? [undefined]) {
    if (effort !== undefined) subject.setEffort?.(effort);
    const times: number[] = [];
    let found = 0;
    for (let i = 0; i < queryCount; i++) {
      const started = performance.now();
      const rows = await subject.search(rowOf(queries, i), k);
      times.push(performance.now() - started);
      found += rows.filter((row) => truth[i]!.has(row)).length;
    }
    entry.recall = found / (queryCount * k);
    if (effort === undefined) return;
    entry.effort = effort;
    entry.hasty ??= { effort, p50: median(times), recall: entry.recall };
    if (entry.recall === 1) return;
  }
}

async function cold(
  ours: Erica | undefined,
  queries: Float32Array,
): Promise<Pick<CompareFigures, "coldRead" | "coldSearch">> {
  const coldRead: number[] = [];
  const coldSearch: number[] = [];
  if (ours && queries.length > 0) {
    const evict = createCacheEviction();
    for (let i = 0; i < coldSearches; i++) {
      evict();
      coldRead.push(await timed(ours.readAsMuch));
      evict();
      coldSearch.push(await timed(() => ours.search(queries.subarray(i * dimensions, (i + 1) * dimensions), k)));
    }
  }
  return { coldRead, coldSearch };
}
