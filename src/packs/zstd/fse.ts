/** Finite state entropy: tables that turn states into symbols (RFC 8878, 4.1). */
import { type BackwardBits, broken, ForwardBits, highestBit } from "./bits.ts";

/** A state s stands for `symbols[s]`; the next one is `bases[s]` and the next `widths[s]` bits. */
export interface FseTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly widths: Uint8Array;
  readonly bases: Uint16Array;
}

/** Of each symbol, how many of the table's states are its own; -1: one, and that a rare one. */
type Counts = readonly number[];

/** A table of one state, which takes no bits. */
export const oneSymbol = (symbol: number): FseTable => ({
  log: 0,
  symbols: Uint8Array.of(symbol),
  widths: new Uint8Array(1),
  bases: new Uint16Array(1),
});

export function buildTable(counts: Counts, log: number): FseTable {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const next = new Uint16Array(counts.length);
  let rare = size;
  for (const [symbol, count] of counts.entries()) {
    if (count === -1) symbols[--rare] = symbol;
    next[symbol] = Math.abs(count);
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let at = 0;
  for (const [symbol, count] of counts.entries())
    for (let i = 0; i < count; i++) {
      symbols[at] = symbol;
      do at = (at + step) & (size - 1);
      while (at >= rare);
    }
  if (at !== 0) broken();
  const widths = new Uint8Array(size);
  const bases = new Uint16Array(size);
  for (let state = 0; state < size; state++) {
    const number = next[symbols[state]!]!++;
    const width = log - highestBit(number);
    widths[state] = width;
    bases[state] = (number << width) - size;
  }
  return { log, symbols, widths, bases };
}

/** @returns the table described at `start`, and where its description ends */
export function readTable(
  bytes: Uint8Array,
  start: number,
  end: number,
  { mostLog, symbols }: { readonly mostLog: number; readonly symbols: number },
): { table: FseTable; next: number } {
  const bits = new ForwardBits(bytes, start, end);
  const log = bits.read(4) + 5;
  if (log > mostLog) broken();
  const counts: number[] = [];
  let remaining = 1 << log;
  while (remaining > 0) {
    if (counts.length >= symbols) broken();
    const count = readCount(bits, remaining);
    remaining -= Math.abs(count);
    counts.push(count);
    // Zeros come in runs.
    for (let more = count === 0 ? 3 : 0; more === 3; ) {
      more = bits.read(2);
      for (let i = 0; i < more; i++) counts.push(0);
      if (counts.length > symbols) broken();
    }
  }
  return { table: buildTable(counts, log), next: bits.nextByte };
}

/** Takes one bit less where the number is small: the larger ones could not be meant. */
function readCount(bits: ForwardBits, remaining: number): number {
  const width = highestBit(remaining + 1) + 1;
  const value = bits.read(width);
  const half = 1 << (width - 1);
  const spare = (1 << width) - 2 - remaining;
  const low = value & (half - 1);
  if (low < spare) {
    bits.skip(-1);
    return low - 1;
  }
  return (value >= half ? value - spare : value) - 1;
}

/** Where a reader of codes stands in a table. */
export class FseState {
  readonly table: FseTable;
  private state: number;

  constructor(table: FseTable, bits: BackwardBits) {
    this.table = table;
    this.state = bits.read(table.log);
  }

  get symbol(): number {
    return this.table.symbols[this.state]!;
  }

  advance(bits: BackwardBits): void {
    this.state = this.table.bases[this.state]! + bits.read(this.table.widths[this.state]!);
  }
}
