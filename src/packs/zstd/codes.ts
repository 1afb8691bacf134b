/** The codes of a sequence's three numbers, and the tables that stand when a block brings none (RFC 8878, 3.1.1.3.2.2). */
import { buildTable, type FseTable } from "./fse.ts";

export interface Codes {
  /** What a table of them may hold. */
  readonly mostLog: number;
  readonly symbols: number;
  readonly usual: FseTable;
  /** Code c means `bases[c]` and, added to it, `bits[c]` bits. */
  readonly bases: readonly number[];
  readonly bits: readonly number[];
}

/** So many of each. */
const runs = (...pairs: readonly (readonly [value: number, times: number])[]): number[] =>
  pairs.flatMap(([value, times]) => Array<number>(times).fill(value));
const upFrom = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Each code begins where the one before it ends. */
function basesOf(first: number, bits: readonly number[]): number[] {
  let next = first;
  return bits.map((width) => {
    const base = next;
    next += 2 ** width;
    return base;
  });
}

const literalBits = [...runs([0, 16], [1, 4], [2, 2], [3, 2], [4, 1]), ...upFrom(6, 16)];
const matchBits = [...runs([0, 32], [1, 4], [2, 2], [3, 2], [4, 2], [5, 1]), ...upFrom(7, 16)];

export const literalLengths: Codes = {
  mostLog: 9,
  symbols: literalBits.length,
  usual: buildTable(runs([4, 1], [3, 1], [2, 11], [1, 3], [2, 9], [3, 1], [2, 1], [1, 5], [-1, 4]), 6),
  bits: literalBits,
  bases: basesOf(0, literalBits),
};

export const offsets: Codes = {
  mostLog: 8,
  symbols: 32,
  usual: buildTable(runs([1, 6], [2, 3], [1, 15], [-1, 5]), 5),
  bits: upFrom(0, 31),
  bases: upFrom(0, 31).map((code) => 2 ** code),
};

export const matchLengths: Codes = {
  mostLog: 9,
  symbols: matchBits.length,
  usual: buildTable(runs([1, 1], [4, 1], [3, 1], [2, 6], [1, 37], [-1, 7]), 6),
  bits: matchBits,
  bases: basesOf(3, matchBits),
};
