/** The pieces of text of a page → fragments: what stands in one line without a gap wide enough for a column. */
import type { PdfItem } from "../../ports/pdf-opener.ts";

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
/** Indices and exponents stand a little higher or lower. */
const baselineShift = 0.5;

function join(parts: readonly PdfItem[]): Fragment {
  let text = "";
  let right = 0;
  for (const { text: piece, x, width, size } of parts) {
    const gap = text === "" ? 0 : x - right;
    text += gap > size * narrowestWordGap && !/\s$/.test(text) && !/^\s/.test(piece) ? ` ${piece}` : piece;
    right = Math.max(right, x + width);
  }
  const main = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best));
  return { text: text.replace(/\s+/g, " ").trim(), left: parts[0]?.x ?? 0, right, y: main.y, size: main.size };
}

/** @returns from top to bottom, from left to right within a line */
export function toFragments(items: readonly PdfItem[]): Fragment[] {
  const visible = items
    .filter(({ text, size }) => text.trim() !== "" && size > 0)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: PdfItem[][] = [];
  for (const item of visible) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(item.y - first.y) <= baselineShift * Math.min(item.size, first.size)) line.push(item);
    else lines.push([item]);
  }
  return lines.flatMap((line) => {
    const fragments: PdfItem[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const item of line.sort((a, b) => a.x - b.x)) {
      const last = fragments.at(-1);
      if (last && item.x - right <= widestWordGap * Math.max(item.size, last[0]?.size ?? 0)) last.push(item);
      else fragments.push([item]);
      right = Math.max(right, item.x + item.width);
    }
    return fragments.map(join).filter(({ text }) => text !== "");
  });
}
