/** Bits of a Zstandard stream, least significant first, forwards or from the end (RFC 8878, 4.1). */

/** What is thrown inside this folder; `unzstd` makes a value of it. */
export class BrokenZstd extends Error {}

export const broken = (): never => {
  throw new BrokenZstd();
};

/** The place of the highest bit that is set; -1 for zero. */
export const highestBit = (value: number): number => 31 - Math.clz32(value);

/** Reads from the first byte on, as the description of a table is written. */
export class ForwardBits {
  private readonly bytes: Uint8Array;
  private at: number;
  private readonly end: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.at = start * 8;
    this.end = end * 8;
  }

  /** @param count of bits, at most 16 */
  read(count: number): number {
    const value = bitsAt(this.bytes, this.at) & ((1 << count) - 1);
    this.skip(count);
    return value;
  }

  /** @param count negative: back */
  skip(count: number): void {
    this.at += count;
    if (this.at > this.end) broken();
  }

  /** The byte after the last bit that was read. */
  get nextByte(): number {
    return (this.at + 7) >> 3;
  }
}

/** 25 bits and more from a place on; beyond the end there are zeros. */
const bitsAt = (bytes: Uint8Array, at: number): number => {
  const byte = at >> 3;
  return (bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16) | (bytes[byte + 3]! << 24)) >>> (at & 7);
};

/** Reads from the last byte to the first, as codes are written. What is read before the first is zeros, and is told. */
export class BackwardBits {
  readonly bytes: Uint8Array;
  /** How many bits are left; negative when more were read than there are. */
  left: number;
  private readonly first: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    const last = end > start ? bytes[end - 1]! : 0;
    if (last === 0) broken();
    this.bytes = bytes;
    this.first = start * 8;
    // The highest bit of the last byte marks the end.
    this.left = (end - start - 1) * 8 + highestBit(last);
  }

  /** @param count of bits, at most 24 */
  read(count: number): number {
    this.left -= count;
    return this.peekFrom(this.left, count);
  }

  /** The next bits, left where they are. */
  peek(count: number): number {
    return this.peekFrom(this.left - count, count);
  }

  private peekFrom(from: number, count: number): number {
    const mask = (1 << count) - 1;
    if (from >= 0) return bitsAt(this.bytes, this.first + from) & mask;
    return from > -count ? (bitsAt(this.bytes, this.first) << -from) & mask : 0;
  }
}
