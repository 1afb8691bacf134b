/** Huffman codes of literals (RFC 8878, 4.2). */
import { BackwardBits, broken, highestBit } from "./bits.ts";
import { FseState, readTable } from "./fse.ts";

const longestCode = 11;

/** Which symbol the next `log` bits begin with, and above it (shifted by 8) how many bits its code takes. */
export interface HuffmanTable {
  readonly log: number;
  readonly codes: Uint16Array;
}

/** @returns the table described at `start`, and where its description ends */
export function readHuffman(bytes: Uint8Array, start: number, end: number): { table: HuffmanTable; next: number } {
  if (start >= end) broken();
  const head = bytes[start]!;
  const packed = head < 128;
  const next = start + 1 + (packed ? head : (head - 126) >> 1);
  if (next > end) broken();
  const weights = packed ? packedWeights(bytes, start + 1, next) : plainWeights(bytes, start + 1, head - 127);
  return { table: buildHuffman(weights), next };
}

const plainWeights = (bytes: Uint8Array, start: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const pair = bytes[start + (i >> 1)]!;
    return i % 2 === 0 ? pair >> 4 : pair & 15;
  });

/** Two states take turns until the bits run out; then the other one has the last word. */
function packedWeights(bytes: Uint8Array, start: number, end: number): number[] {
  const { table, next } = readTable(bytes, start, end, { mostLog: 6, symbols: 16 });
  const bits = new BackwardBits(bytes, next, end);
  let [turn, other] = [new FseState(table, bits), new FseState(table, bits)];
  if (bits.left < 0) broken();
  const weights: number[] = [];
  while (weights.length < 254) {
    weights.push(turn.symbol);
    turn.advance(bits);
    if (bits.left < 0) return [...weights, other.symbol];
    [turn, other] = [other, turn];
  }
  return broken();
}

/** A code of weight w takes `log + 1 - w` bits; the last symbol's weight is what fills the table. */
function buildHuffman(weights: readonly number[]): HuffmanTable {
  const sum = weights.reduce((total, weight) => total + ((1 << weight) >> 1), 0);
  if (sum === 0) broken();
  const log = highestBit(sum) + 1;
  const rest = (1 << log) - sum;
  if (log > longestCode || (rest & (rest - 1)) !== 0) broken();
  const all = [...weights, highestBit(rest) + 1];
  const codes = new Uint16Array(1 << log);
  let at = 0;
  for (let weight = 1; weight <= log; weight++)
    for (const [symbol, own] of all.entries())
      if (own === weight) {
        codes.fill(symbol | ((log + 1 - weight) << 8), at, at + (1 << (weight - 1)));
        at += 1 << (weight - 1);
      }
  return { log, codes };
}

/** Reads exactly `into.length` symbols, which must take exactly the bits there are. */
export function readSymbols(
  { log, codes }: HuffmanTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  into: Uint8Array,
): void {
  const bits = new BackwardBits(bytes, start, end);
  const first = start * 8;
  const mask = (1 << log) - 1;
  let { left } = bits;
  let written = 0;
  // While a whole look lies within the stream: the loop that all time goes to.
  for (; left >= log && written < into.length; written++) {
    const from = first + left - log;
    const byte = from >> 3;
    const look = ((bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16)) >> (from & 7)) & mask;
    const code = codes[look]!;
    into[written] = code;
    left -= code >> 8;
  }
  bits.left = left;
  for (; written < into.length; written++) {
    const code = codes[bits.peek(log)]!;
    into[written] = code;
    bits.left -= code >> 8;
    if (bits.left < 0) broken();
  }
  if (bits.left !== 0) broken();
}
