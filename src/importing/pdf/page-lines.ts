/** A region of a page → its lines, and lines → paragraphs, lists and headings. */
import type { Fragment } from "./fragments.ts";

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Fragments of one baseline, left to right: the cells of a table's row stay in their row. */
export function toLines(region: readonly Fragment[]): Line[] {
  const lines: Fragment[][] = [];
  for (const fragment of region) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - fragment.y) <= 0.5 * Math.min(first.size, fragment.size))
      line.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map((parts) => {
    const sorted = parts.sort((a, b) => a.left - b.left);
    const main = sorted.reduce((best, part) => (part.text.length > best.text.length ? part : best));
    return {
      text: sorted.map(({ text }) => text).join(" "),
      left: sorted[0]?.left ?? 0,
      right: Math.max(...sorted.map(({ right }) => right)),
      y: main.y,
      size: main.size,
    };
  });
}

export const bullet = /^(?:[•◦▪●○■□‣⁃∙·➢➤✓–—-]|\d{1,2}[.)]|\(?[a-z]\))\s+/;
const endsSentence = /[.!?:;]["”’)\]]*$/;

/** Lines before and after that say how wide their column is: it may be narrower beside a figure. */
const near = 3;
const fewestLines = 3;

/** Whether the next line's first word had room at the end of a line: then the line ends there on purpose, as a point of a list does. */
function endsEarly(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || lines.length < fewestLines || Math.abs(next.left - line.left) > line.size * 0.3) return false;
  const edge = Math.max(...lines.slice(Math.max(0, at - near), at + near + 1).map(({ right }) => right));
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  const [word = ""] = next.text.split(" ");
  return line.right + (word.length + 1) * letter + line.size * 1.5 < edge && !/[-\u00ad]$/.test(line.text);
}

/** Lines of one paragraph; a new one begins where the page says so. */
export function toParagraphs(lines: readonly Line[]): Line[][] {
  const gaps = lines.slice(1).flatMap((line, i) => {
    const gap = line.y - (lines[i]?.y ?? 0);
    return gap > 0 && gap < line.size * 3 ? [gap] : [];
  });
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)] ?? 0;
  const rightEdge = Math.max(...lines.map(({ right }) => right));
  const paragraphs: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const first = paragraphs.at(-1)?.[0];
    // What hangs below a bullet belongs to it, whatever its size.
    const hangs =
      before &&
      first &&
      bullet.test(first.text) &&
      !bullet.test(line.text) &&
      line.left > first.left + first.size * 0.3 &&
      line.y > before.y &&
      line.y - before.y < Math.max(line.size, before.size) * 2;
    if (hangs) {
      paragraphs.at(-1)?.push(line);
      continue;
    }
    const begins =
      !before ||
      Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size) ||
      line.y - before.y > usual * 1.35 + 1 ||
      line.y < before.y ||
      bullet.test(line.text) ||
      endsEarly(lines, i - 1) ||
      // An indented line after one that doesn't reach the edge.
      (line.left - before.left > line.size * 0.8 && endsSentence.test(before.text)) ||
      (before.right < rightEdge - before.size * 6 && endsSentence.test(before.text));
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** Lines → running text; a word divided at a line's end is put together where the document writes it so. */
export function joinLines(lines: readonly Line[], knows: (word: string) => boolean): string {
  let text = "";
  for (const line of lines) {
    const divided = /(\p{L}+)[-\u00ad]$/u.exec(text);
    const next = /^(\p{Ll}+)/u.exec(line.text)?.[1];
    if (divided && next !== undefined) {
      const whole = `${divided[1]}${next}`;
      const keepsHyphen =
        !knows(whole.toLowerCase()) && knows(next.toLowerCase()) && knows((divided[1] ?? "").toLowerCase());
      text = keepsHyphen ? text + line.text : text.slice(0, -1) + line.text;
    } else text += text === "" ? line.text : ` ${line.text}`;
  }
  return text.replace(/\s+/g, " ").trim();
}
