/** Room for one search at the start of the kernel's memory, so that a query allocates nothing there. */
import { segmentRows } from "./segment.ts";

/** Byte offsets into the kernel's memory. */
export interface Scratch {
  /** The query, int16 a component. */
  readonly query: number;
  /** The query, float64 a component. */
  readonly exactQuery: number;
  /** The best by the scan: pairs of float32 score and int32 place. */
  readonly best: number;
  /** A segment's rows to score again, int32. */
  readonly rows: number;
  /** Where they start, uint32 bytes. */
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
    best: take(maxTopK * 8),
    rows: take(segmentRows * 4),
    addresses: take((segmentRows + spare) * 4),
    scores: take((segmentRows + spare) * 8),
    end: next,
  };
}
