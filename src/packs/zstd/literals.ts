/** The literals of a block: bytes that are no repetition (RFC 8878, 3.1.1.3.1). */
import { broken } from "./bits.ts";
import { type HuffmanTable, readHuffman, readSymbols } from "./huffman.ts";

export const mostInBlock = 128 * 1024;

export interface Literals {
  readonly bytes: Uint8Array;
  /** Where the section ends. */
  readonly next: number;
  /** What a later block can use again. */
  readonly table: HuffmanTable | undefined;
}

/** A number of `bits` bits that begins `from` bits into the section. */
const numberAt = (bytes: Uint8Array, start: number, from: number, bits: number): number => {
  let value = 0;
  for (let i = 4; i >= 0; i--) value = value * 256 + bytes[start + i]!;
  return Math.floor(value / 2 ** from) % 2 ** bits;
};

/** @param before the table of the block before */
export function readLiterals(
  bytes: Uint8Array,
  start: number,
  end: number,
  before: HuffmanTable | undefined,
): Literals {
  if (start >= end) broken();
  return (bytes[start]! & 3) < 2 ? readPlain(bytes, start, end, before) : readPacked(bytes, start, end, before);
}

/** As they are, or one byte many times. */
function readPlain(bytes: Uint8Array, start: number, end: number, table: HuffmanTable | undefined): Literals {
  const form = (bytes[start]! >> 2) & 3;
  const head = form === 1 ? 2 : form === 3 ? 3 : 1;
  const size = head === 1 ? bytes[start]! >> 3 : numberAt(bytes, start, 4, head * 8 - 4);
  const repeated = (bytes[start]! & 3) === 1;
  const from = start + head;
  const next = from + (repeated ? 1 : size);
  if (size > mostInBlock || next > end) broken();
  const literals = repeated ? new Uint8Array(size).fill(bytes[from]!) : bytes.subarray(from, next);
  return { bytes: literals, next, table };
}

/** As Huffman codes, in one stream or in four of the same length. */
function readPacked(bytes: Uint8Array, start: number, end: number, before: HuffmanTable | undefined): Literals {
  const form = (bytes[start]! >> 2) & 3;
  const [head, width] = form < 2 ? [3, 10] : form === 2 ? [4, 14] : [5, 18];
  const size = numberAt(bytes, start, 4, width);
  const next = start + head + numberAt(bytes, start, 4 + width, width);
  if (size > mostInBlock || next > end) broken();
  const again = (bytes[start]! & 3) === 3;
  const read = again ? { table: before ?? broken(), next: start + head } : readHuffman(bytes, start + head, next);
  const literals = new Uint8Array(size);
  if (form === 0) readSymbols(read.table, bytes, read.next, next, literals);
  else readFour(read.table, bytes, read.next, next, literals);
  return { bytes: literals, next, table: read.table };
}

/** Behind the sizes of the first three. */
function readFour(table: HuffmanTable, bytes: Uint8Array, start: number, end: number, literals: Uint8Array): void {
  const each = (literals.length + 3) >> 2;
  if (each * 3 > literals.length) broken();
  let from = start + 6;
  for (let i = 0; i < 4; i++) {
    const to = i < 3 ? from + numberAt(bytes, start + i * 2, 0, 16) : end;
    if (to > end) broken();
    readSymbols(table, bytes, from, to, literals.subarray(each * i, i < 3 ? each * (i + 1) : undefined));
    from = to;
  }
}
