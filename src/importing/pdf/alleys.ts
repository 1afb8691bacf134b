/**
 * Strips that run down between columns which stand so close that a gap alone doesn't tell them from words set apart:
 * line after line has its gap in the same place.
 */
import type { PdfItem } from "../../ports/pdf-opener.ts";

/** An alley is at least this wide, in font sizes. */
const narrowest = 0.6;
const fewestGaps = 5;

export interface Strip {
  readonly from: number;
  readonly to: number;
}

/** Counts how many stretches cover each point of a width. */
class Cover {
  private readonly start: number;
  private readonly width: number;
  private readonly steps: Int32Array;

  constructor(start: number, width: number) {
    this.start = start;
    this.width = width;
    this.steps = new Int32Array(width + 2);
  }

  add({ from, to }: Strip): void {
    const first = Math.min(this.width + 1, Math.max(0, Math.ceil(from) - this.start));
    const after = Math.min(this.width + 1, Math.max(first, Math.floor(to) - this.start));
    this.steps[first] = (this.steps[first] ?? 0) + 1;
    this.steps[after] = (this.steps[after] ?? 0) - 1;
  }

  counts(): Int32Array {
    const counts = this.steps.slice();
    for (let x = 1; x < counts.length; x++) counts[x] = (counts[x] ?? 0) + (counts[x - 1] ?? 0);
    return counts;
  }
}

/** A line's gaps that may lie between columns, and what of it lies between them. */
function divide(line: readonly PdfItem[]): { readonly gaps: Strip[]; readonly ink: Strip[] } {
  const gaps: Strip[] = [];
  const ink: Strip[] = [];
  let from = line[0]?.x ?? 0;
  let right = from;
  for (const { x, width, size } of line) {
    if (x - right >= size * narrowest) {
      gaps.push({ from: right, to: x });
      ink.push({ from, to: right });
      from = x;
    }
    right = Math.max(right, x + width);
  }
  ink.push({ from, to: right });
  return { gaps, ink };
}

/** @param lines items of one baseline each, from left to right */
export function findAlleys(lines: readonly (readonly PdfItem[])[]): Strip[] {
  const divided = lines.map(divide);
  const ink = divided.flatMap((line) => line.ink);
  const start = Math.floor(Math.min(...ink.map(({ from }) => from)));
  const width = Math.ceil(Math.max(...ink.map(({ to }) => to))) - start;
  if (!(width > 0 && width < 20_000)) return [];
  const sizes = lines.flatMap((line) => line[0]?.size ?? []).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  const [gapCover, inkCover] = [new Cover(start, width), new Cover(start, width)];
  for (const line of divided) {
    for (const gap of line.gaps) gapCover.add(gap);
    for (const stretch of line.ink) inkCover.add(stretch);
  }
  const [gaps, inks] = [gapCover.counts(), inkCover.counts()];
  const found: Strip[] = [];
  let from = -1;
  for (let x = 0; x <= width + 1; x++) {
    const count = gaps[x] ?? 0;
    const isFree = count >= fewestGaps && count >= (inks[x] ?? 0);
    if (isFree && from < 0) from = x;
    if (isFree || from < 0) continue;
    if (x - from >= size * narrowest - 1) found.push({ from: start + from, to: start + x });
    from = -1;
  }
  return found;
}
