/** Room for one search at the start of the kernel's memory, so that a query allocates nothing there. */
import { segmentRows } from "./segment.ts";

/** How many rows can wait to be scored again; one segment's must always fit. */
export const maxCandidates = 2 * segmentRows;

/** Byte offsets into the kernel's memory. */
export interface Scratch {
  /** The query, as the kernel scans with it. */
  readonly query: number;
  /** The query, float64 a component. */
  readonly exactQuery: number;
  /** What the scan found for the rows of one segment, float32. One room for all: it stays in the cache. */
  readonly scanned: number;
  /** The best by the scan: pairs of float32 score and int32 place. */
  readonly best: number;
  /** Rows to score again: pairs of the same kind. */
  readonly candidates: number;
  /** Where rows to score again start, uint32 bytes. */
  readonly addresses: number;
  /** Their true scores, float64. */
  readonly scores: number;
  /** First byte behind the room. */
  readonly end: number;
}

/** Rows are scored in fours: room for the rest of the last four. */
const spare = 4;

export function scratchAt(start: number, padded: number, maxTopK: number): Scratch {
  let next = start;
  const take = (bytes: number): number => {
    const at = next;
    next = (next + bytes + 63) & ~63;
    return at;
  };
  return {
    query: take(padded * 2),
    exactQuery: take(padded * 8),
    scanned: take(segmentRows * 4),
    best: take(maxTopK * 8),
    candidates: take(maxCandidates * 8),
    addresses: take((maxCandidates + spare) * 4),
    scores: take((maxCandidates + spare) * 8),
    end: next,
  };
}
