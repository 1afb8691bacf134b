/** The pieces of text of a page → fragments: what stands in one line without a gap wide enough for a column. */
import type { PdfItem } from "../../ports/pdf-opener.ts";
import { findAlleys, type Strip } from "./alleys.ts";
import { asRead, inRuns } from "./writing-direction.ts";

export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, from the page's top. */
  readonly y: number;
  readonly size: number;
}

/** Space between words is at most this share of the font size, in badly justified text too. */
const widestWordGap = 1.1;
/** Below this share two pieces are parts of one word. */
const narrowestWordGap = 0.16;
/** Indices and exponents, which are smaller, stand a little higher or lower. */
const baselineShift = 0.5;
/** Letters of one size so far apart are lines of two columns. */
const baselineDrift = 0.25;

const gapBetween = (a: PdfItem, b: PdfItem): number => Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));

/** @param text so far, and what comes after a gap of so much */
const append = (text: string, piece: string, gap: number, size: number): string =>
  text !== "" && gap > size * narrowestWordGap && !/\s$/.test(text) && !/^\s/.test(piece)
    ? `${text} ${piece}`
    : text + piece;

function textOf(run: readonly PdfItem[]): string {
  return run.reduce((text, item, at) => {
    const before = run[at - 1];
    return append(text, item.text, before ? gapBetween(before, item) : 0, item.size);
  }, "");
}

function join(parts: readonly PdfItem[], turnedOver: boolean): Fragment {
  let text = "";
  let right = 0;
  for (const run of inRuns(parts, turnedOver)) {
    const piece = textOf(run);
    const left = Math.min(...run.map(({ x }) => x));
    text = append(text, turnedOver ? asRead(piece) : piece, left - right, run[0]?.size ?? 0);
    right = Math.max(right, ...run.map(({ x, width }) => x + width));
  }
  const main = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best));
  return { text: text.replace(/\s+/g, " ").trim(), left: parts[0]?.x ?? 0, right, y: main.y, size: main.size };
}

function shareBaseline(a: PdfItem, b: PdfItem): boolean {
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  return Math.abs(a.y - b.y) <= small * (small > large * 0.9 ? baselineDrift : baselineShift);
}

const holds = (left: number, right: number, { from, to }: Strip): boolean => {
  const middle = (from + to) / 2;
  return left <= middle && right >= middle;
};

/**
 * @param turnedOver whether the page is written from right to left, and was turned over
 * @returns from top to bottom, from left to right within a line
 */
export function toFragments(items: readonly PdfItem[], turnedOver = false): Fragment[] {
  const visible = items
    .filter(({ text, size }) => text.trim() !== "" && size > 0)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: PdfItem[][] = [];
  for (const item of visible) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && shareBaseline(item, first)) line.push(item);
    else lines.push([item]);
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  const alleys = findAlleys(lines);
  return lines.flatMap((line) => {
    const fragments: PdfItem[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const item of line) {
      const last = fragments.at(-1);
      const isWordGap = item.x - right <= widestWordGap * Math.max(item.size, last?.[0]?.size ?? 0);
      if (last && isWordGap && !alleys.some((alley) => holds(right, item.x, alley))) last.push(item);
      else fragments.push([item]);
      right = Math.max(right, item.x + item.width);
    }
    return fragments.map((parts) => join(parts, turnedOver)).filter(({ text }) => text !== "");
  });
}
