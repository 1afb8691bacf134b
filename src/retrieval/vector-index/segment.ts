/** Where a segment's parts lie in the kernel's memory, and how rows are woven into tiles. */

/** Rows a segment: large enough to stream, small enough to compact in a blink. */
export const segmentRows = 4_096;
const tileRows = 4;
const chunk = 16;

/** Components are padded with zeros to whole chunks. */
export const paddedDimensions = (dimensions: number): number => Math.ceil(dimensions / chunk) * chunk;

export interface SegmentPlace {
  readonly tiles: number;
  readonly scales: number;
  readonly scores: number;
}

export const segmentBytes = (padded: number): number => segmentRows * padded + segmentRows * 4 * 2;

export function segmentPlace(start: number, padded: number): SegmentPlace {
  const scales = start + segmentRows * padded;
  return { tiles: start, scales, scores: scales + segmentRows * 4 };
}

/** Byte of a row's component within its segment's tiles. */
export const tileOffset = (row: number, component: number, padded: number): number =>
  (row >> 2) * tileRows * padded + (component >> 4) * tileRows * chunk + (row & 3) * chunk + (component & (chunk - 1));

/** Weaves a row into its tile. @param row int8 components, unpadded */
export function writeRow(tiles: Int8Array, at: number, padded: number, row: Int8Array): void {
  for (let from = 0; from < padded; from += chunk) {
    const to = tileOffset(at, from, padded);
    tiles.fill(0, to, to + chunk);
    tiles.set(row.subarray(from, Math.min(from + chunk, row.length)), to);
  }
}

/** Reads a row back out of its tile. */
export function readRow(tiles: Int8Array, at: number, padded: number, dimensions: number): Int8Array {
  const row = new Int8Array(dimensions);
  for (let from = 0; from < dimensions; from += chunk) {
    const start = tileOffset(at, from, padded);
    row.set(tiles.subarray(start, start + Math.min(chunk, dimensions - from)), from);
  }
  return row;
}

export const roundUpToTile = (rows: number): number => Math.ceil(rows / tileRows) * tileRows;
