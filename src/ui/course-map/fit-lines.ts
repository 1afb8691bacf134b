/** A name in the room there is for it. Widths are estimated, as in figures: measuring would lay the page out. */
import { cutMark, textWidth, wrapText } from "../../figures/text.ts";

/** While one zooms the same names are fitted again and again. */
const MOST_KEPT = 4000;
const kept = new Map<string, readonly string[]>();

/** Widths are rounded down to this, so that few differ. */
const STEP = 8;

const ELLIPSIS = "…";

/** Whole words where one fits. */
function cutTo(line: string, width: number, size: number): string {
  const fits = (text: string): boolean => textWidth(text + ELLIPSIS, size) <= width;
  let words = line;
  while (words.includes(" ") && !fits(words)) words = words.slice(0, words.lastIndexOf(" "));
  let cut = words;
  while (cut.length > 1 && !fits(cut)) cut = cut.slice(0, -1);
  return cut.trimEnd() + ELLIPSIS;
}

/** @returns at most `most` lines; where that isn't all, the last ends in an ellipsis */
export function fitLines(text: string, width: number, size: number, most: number): readonly string[] {
  const room = Math.floor(width / STEP) * STEP;
  if (room < 2 * size || most < 1) return [];
  const key = `${room} ${size} ${most} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  const lines = wrapText(text, room, size);
  const shown = lines.slice(0, most);
  const last = shown.pop();
  const fitted = last === undefined ? [] : [...shown, lines.length > most ? cutTo(last, room, size) : last];
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, fitted);
  return fitted;
}

/** Shares of the size that are tried in turn, down to what can just be read. */
const shares = [1, 0.9, 0.8] as const;

interface FittedName {
  readonly lines: readonly string[];
  /** Of its usual size. */
  readonly share: number;
}

/** No word is cut, and none left out, while smaller letters have room for it; else it is as large as ever. */
export function fitName(text: string, width: number, size: number, most: number): FittedName {
  const ways = shares.map((share) => ({ lines: fitLines(text, width, size * share, most), share }));
  const isWhole = ({ lines }: FittedName): boolean =>
    lines.length > 0 && !lines.some((line) => line.endsWith(cutMark) || line.endsWith(ELLIPSIS));
  const hasWholeWords = ({ lines }: FittedName): boolean => lines.length > 0 && !lines.some((l) => l.endsWith(cutMark));
  const first = { lines: [], share: 1 };
  return ways.find(isWhole) ?? ways.find(hasWholeWords) ?? ways[0] ?? first;
}
