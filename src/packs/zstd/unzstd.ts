/**
 * A Zstandard frame → its bytes (RFC 8878). Our own, since whoever sent the file may have made it to harm: nothing is
 * written past the size that was allowed, and no step takes longer than what it writes.
 */
import { BrokenZstd, broken } from "./bits.ts";
import type { HuffmanTable } from "./huffman.ts";
import { mostInBlock, readLiterals } from "./literals.ts";
import { type HandedOn, type Output, writeSequences } from "./sequences.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const magic = 0xfd2fb528;
const longestHeader = 18;
/** Behind the bytes, so that looking ahead stays within them. */
const margin = 8;
/** Each block costs time whatever it holds: a frame may have a few small ones, and then one a kilobyte. */
const mostBlocks = (size: number): number => 64 + size / 1024;

/** @returns how much the frame says it holds, or undefined when it is none that this code reads */
export function zstdSize(frame: Uint8Array): number | undefined {
  return frameHeader(frame)?.size;
}

/** Of one frame that says its size and needs no dictionary. */
function frameHeader(frame: Uint8Array): { size: number; start: number; checksum: boolean } | undefined {
  const bytes = new Uint8Array(longestHeader);
  bytes.set(frame.subarray(0, longestHeader));
  const view = new DataView(bytes.buffer);
  const flags = view.getUint8(4);
  const [single, dictionary, width] = [(flags >> 5) & 1, flags & 3, flags >> 6];
  if (view.getUint32(0, true) !== magic || (flags & 8) !== 0 || dictionary !== 0) return undefined;
  const at = 6 - single;
  const checksum = (flags & 4) !== 0;
  if (width === 0) return single ? { size: view.getUint8(at), start: at + 1, checksum } : undefined;
  if (width === 1) return { size: view.getUint16(at, true) + 256, start: at + 2, checksum };
  if (width === 2) return { size: view.getUint32(at, true), start: at + 4, checksum };
  return { size: Number(view.getBigUint64(at, true)), start: at + 8, checksum };
}

/**
 * @param most bytes that may come out
 * @returns undefined when the frame is damaged, or holds more or less than it says
 */
export function unzstd(frame: Uint8Array, most: number): Bytes | undefined {
  const header = frameHeader(frame);
  if (!header || header.size > most) return undefined;
  const bytes = new Uint8Array(frame.length + margin);
  bytes.set(frame);
  const output = { bytes: new Uint8Array(header.size), written: 0 };
  try {
    const end = frame.length - (header.checksum ? 4 : 0);
    if (writeBlocks(bytes, header.start, output, end) !== end) return undefined;
  } catch (error) {
    if (error instanceof BrokenZstd) return undefined;
    throw error;
  }
  return output.written === header.size ? output.bytes : undefined;
}

/** @returns where the last block ends */
function writeBlocks(bytes: Uint8Array, start: number, output: Output, end: number): number {
  const handedOn: HandedOn = { tables: [], recent: [1, 4, 8] };
  let huffman: HuffmanTable | undefined;
  let at = start;
  for (let blocks = 0; ; blocks++) {
    const head = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    const [last, kind, size] = [head & 1, (head >> 1) & 3, head >> 3];
    const from = at + 3;
    at = from + (kind === 1 ? 1 : size);
    if (at > end || size > mostInBlock || blocks > mostBlocks(output.bytes.length)) broken();
    if (kind === 0) writePlain(bytes.subarray(from, at), output);
    else if (kind === 1) writePlain(new Uint8Array(size).fill(bytes[from]!), output);
    else if (kind === 2) {
      const before = output.written;
      const literals = readLiterals(bytes, from, at, huffman);
      huffman = literals.table;
      writeSequences(bytes, literals.next, at, literals.bytes, handedOn, output);
      if (output.written - before > mostInBlock) broken();
    } else broken();
    if (last === 1) return at;
  }
}

function writePlain(bytes: Uint8Array, output: Output): void {
  if (output.written + bytes.length > output.bytes.length) broken();
  output.bytes.set(bytes, output.written);
  output.written += bytes.length;
}
