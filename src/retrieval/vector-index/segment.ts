/** Where a segment's parts lie in the kernel's memory, and how rows are woven into tiles. */

/** Rows a segment: large enough to stream, small enough to compact in a blink. */
export const segmentRows = 4_096;
const tileRows = 4;
const chunk = 16;

/** Components are padded with zeros to whole chunks. */
export const paddedDimensions = (dimensions: number): number => Math.ceil(dimensions / chunk) * chunk;

/** Scores are looked through in blocks of this many. */
const blockRows = 16;

/** Rows a loop over a segment goes through: those behind the last used one score NaN. */
export const roundUpToBlock = (rows: number): number => Math.ceil(rows / blockRows) * blockRows;

/** Byte offsets into the kernel's memory. */
export interface SegmentPlace {
  readonly tiles: number;
  /** float32 a row. */
  readonly scales: number;
  /** int32 a row: the sum of its components, where the kernel needs it. */
  readonly sums: number;
  /** `dimensions` float32 a row, when they are kept. */
  readonly exact: number;
}

export interface SegmentShape {
  readonly dimensions: number;
  readonly padded: number;
  readonly keepExact: boolean;
}

export interface Segment {
  readonly group: string;
  /** Which place it has; `slot × segmentRows + row` names a row of the index. */
  readonly slot: number;
  readonly place: SegmentPlace;
  /** Rows used, dead ones included. */
  rows: number;
  dead: number;
  /** The caller's number of each row; -1 when dead. */
  readonly keys: Int32Array;
  /** Whether the rows' sums are those of the rows. */
  summed: boolean;
  /** Largest distance between an original row and its int8 form. */
  error: number;
}

export const segmentBytes = ({ dimensions, padded, keepExact }: SegmentShape): number =>
  segmentRows * (padded + 4 * 2 + (keepExact ? dimensions * 4 : 0));

export function segmentPlace(start: number, { padded }: SegmentShape): SegmentPlace {
  const scales = start + segmentRows * padded;
  const sums = scales + segmentRows * 4;
  return { tiles: start, scales, sums, exact: sums + segmentRows * 4 };
}

/** Byte of a row's first chunk within its segment's tiles. Its next chunks follow 64 bytes apart. */
export const rowOffset = (row: number, padded: number): number =>
  (row >> 2) * tileRows * padded + (row & (tileRows - 1)) * chunk;

/**
 * Weaves int8 rows into tiles, four components at a time where they allow it.
 * @returns a function that writes the source's row `from` into the row whose first chunk is at byte `to`
 */
export function rowWriter(
  source: Int8Array,
  dimensions: number,
): (memory: ArrayBuffer, from: number, to: number) => void {
  const wide = dimensions % 4 === 0 && source.byteOffset % 4 === 0;
  const unit = wide ? 4 : 1;
  const values = wide ? new Int32Array(source.buffer, source.byteOffset, source.length >> 2) : source;
  let buffer: ArrayBuffer | undefined;
  let tiles: Int8Array | Int32Array = values;
  return (memory, from, to) => {
    if (memory !== buffer) {
      buffer = memory;
      tiles = wide ? new Int32Array(memory) : new Int8Array(memory);
    }
    const step = chunk / unit;
    const count = dimensions / unit;
    const start = from * count;
    for (let i = 0, at = to / unit; i < count; i += step, at += step * tileRows)
      for (let j = 0; j < step && i + j < count; j++) tiles[at + j] = values[start + i + j]!;
  };
}

/** Moves a row to an earlier place in its tiles. Both offsets are of first chunks, in bytes. */
export function moveRow(bytes: Int8Array, from: number, to: number, padded: number): void {
  const length = padded * tileRows;
  for (let i = 0; i < length; i += chunk * tileRows) bytes.copyWithin(to + i, from + i, from + i + chunk);
}
