/** A name in the room there is for it. Widths are estimated, as in figures: measuring would lay the page out. */
import { textWidth, wrapText } from "../../figures/text.ts";

/** While one zooms the same names are fitted again and again. */
const MOST_KEPT = 4000;
const kept = new Map<string, readonly string[]>();

/** Widths are rounded down to this, so that few differ. */
const STEP = 8;

const ELLIPSIS = "…";

function cutTo(line: string, width: number, size: number): string {
  let cut = line;
  while (cut.length > 1 && textWidth(cut + ELLIPSIS, size) > width) cut = cut.slice(0, -1);
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
