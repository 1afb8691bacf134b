/** Zstandard frames written by hand, to say what no packer would. */

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

type Block = (last: boolean) => Uint8Array;

const head = (last: boolean, kind: number, size: number): Uint8Array => {
  const bits = (size << 3) | (kind << 1) | (last ? 1 : 0);
  return Uint8Array.of(bits & 255, (bits >> 8) & 255, bits >> 16);
};

/** One byte, so many times. */
export const repeated =
  (byte: number, times: number): Block =>
  (last) =>
    join([head(last, 1, times), Uint8Array.of(byte)]);

export const plain =
  (bytes: Uint8Array): Block =>
  (last) =>
    join([head(last, 0, bytes.length), bytes]);

/** One literal, then sequences that each ask for the longest match there is: 131 kB for two bytes. */
export const longMatches =
  (count: number): Block =>
  (last) => {
    const literals = Uint8Array.of(1 << 3, 0x20);
    // All three tables of one symbol: no literals, the last offset but one (of 4), the longest match.
    const [noLiterals, recent, longest] = [0, 0, 52];
    const sequences = Uint8Array.of(255, (count - 0x7f00) & 255, (count - 0x7f00) >> 8, 0b01010100);
    const extra = new Uint8Array(count * 2 + 1).fill(255);
    extra[count * 2] = 1;
    const body = join([literals, sequences, Uint8Array.of(noLiterals, recent, longest), extra]);
    return join([head(last, 2, body.length), body]);
  };

/** @param size what the frame says it holds */
export function frameOf(size: number, blocks: readonly Block[]): Uint8Array {
  const start = new Uint8Array(9);
  new DataView(start.buffer).setUint32(0, 0xfd2fb528, true);
  start[4] = 0b10100000;
  new DataView(start.buffer).setUint32(5, size, true);
  return join([start, ...blocks.map((block, i) => block(i === blocks.length - 1))]);
}
