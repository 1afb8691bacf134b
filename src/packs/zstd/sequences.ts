/** What a block says of its bytes: so many literals, then so many bytes from so far back (RFC 8878, 3.1.1.3.2). */
import { BackwardBits, broken } from "./bits.ts";
import { type Codes, literalLengths, matchLengths, offsets } from "./codes.ts";
import { FseState, type FseTable, oneSymbol, readTable } from "./fse.ts";

/** In the order in which a block brings them. */
const kinds: readonly Codes[] = [literalLengths, offsets, matchLengths];

/** What the blocks of a frame hand on: the tables of sequences, and the last three offsets. */
export interface HandedOn {
  tables: readonly FseTable[];
  readonly recent: [number, number, number];
}

/** The bytes made so far: what is repeated comes from here, and nothing is written past the end. */
export interface Output {
  readonly bytes: Uint8Array;
  written: number;
}

/** Writes the block that begins with its literals; its sequences fill `start` to `end`. */
export function writeSequences(
  bytes: Uint8Array,
  start: number,
  end: number,
  literals: Uint8Array,
  handedOn: HandedOn,
  output: Output,
): void {
  const { count, next } = readCount(bytes, start, end);
  if (count === 0) {
    if (next !== end) broken();
    writeLiterals(literals, 0, literals.length, output);
    return;
  }
  const from = readTables(bytes, next, end, handedOn);
  const bits = new BackwardBits(bytes, from, end);
  const [lengths, distances, matches] = handedOn.tables.map((table) => new FseState(table, bits)) as [
    FseState,
    FseState,
    FseState,
  ];
  let used = 0;
  for (let i = 0; i < count; i++) {
    const distance = numberOf(offsets, distances.symbol, bits);
    const match = numberOf(matchLengths, matches.symbol, bits);
    const length = numberOf(literalLengths, lengths.symbol, bits);
    if (i < count - 1) {
      lengths.advance(bits);
      matches.advance(bits);
      distances.advance(bits);
    }
    if (bits.left < 0 || used + length > literals.length) broken();
    writeLiterals(literals, used, used + length, output);
    used += length;
    writeMatch(offsetOf(distance, length === 0, handedOn.recent), match, output);
  }
  if (bits.left !== 0) broken();
  writeLiterals(literals, used, literals.length, output);
}

function readCount(bytes: Uint8Array, start: number, end: number): { count: number; next: number } {
  const first = bytes[start]!;
  const head = first < 128 ? 1 : first < 255 ? 2 : 3;
  if (start + head > end) broken();
  const next = start + head;
  if (head === 1) return { count: first, next };
  if (head === 2) return { count: ((first - 128) << 8) + bytes[start + 1]!, next };
  return { count: bytes[start + 1]! + (bytes[start + 2]! << 8) + 0x7f00, next };
}

/** @returns where the codes begin */
function readTables(bytes: Uint8Array, start: number, end: number, handedOn: HandedOn): number {
  if (start >= end || (bytes[start]! & 3) !== 0) broken();
  let next = start + 1;
  handedOn.tables = kinds.map((kind, i) => {
    const way = (bytes[start]! >> (6 - 2 * i)) & 3;
    if (way === 0) return kind.usual;
    if (way === 3) return handedOn.tables[i] ?? broken();
    if (way === 2) {
      const read = readTable(bytes, next, end, kind);
      next = read.next;
      return read.table;
    }
    const symbol = next < end ? bytes[next]! : kind.symbols;
    if (symbol >= kind.symbols) broken();
    next++;
    return oneSymbol(symbol);
  });
  return next;
}

/** At most 24 bits are read at once. */
function numberOf({ bases, bits: widths }: Codes, code: number, bits: BackwardBits): number {
  const width = widths[code]!;
  if (width <= 16) return bases[code]! + bits.read(width);
  const high = bits.read(width - 16);
  return bases[code]! + high * 65_536 + bits.read(16);
}

/** 1 to 3 name one of the last three offsets, the first of them not where there are no literals; then a fourth is meant. */
function offsetOf(value: number, withoutLiterals: boolean, recent: [number, number, number]): number {
  const which = value > 3 ? 3 : value - 1 + (withoutLiterals ? 1 : 0);
  const offset = value > 3 ? value - 3 : which === 3 ? recent[0] - 1 : recent[which]!;
  if (which > 1) recent[2] = recent[1];
  if (which > 0) recent[1] = recent[0];
  recent[0] = offset;
  return offset;
}

function writeLiterals(literals: Uint8Array, from: number, to: number, output: Output): void {
  const { bytes } = output;
  let { written } = output;
  if (written + to - from > bytes.length) broken();
  for (let i = from; i < to; i++) bytes[written++] = literals[i]!;
  output.written = written;
}

/** From this length on the engine's own copying is faster than a byte at a time. */
const worthCopying = 24;

/** Byte by byte where it repeats what it is itself writing. */
function writeMatch(offset: number, length: number, output: Output): void {
  const { bytes } = output;
  let { written } = output;
  if (offset < 1 || offset > written || written + length > bytes.length) broken();
  const end = written + length;
  if (length >= worthCopying && offset >= length) bytes.copyWithin(written, written - offset, end - offset);
  else for (; written < end; written++) bytes[written] = bytes[written - offset]!;
  output.written = end;
}
