/** Running heads, footers and page numbers: what stands at the edge of page after page. */
import type { Line } from "./page-lines.ts";

/** Share of the page's height at its top and at its bottom. */
const edge = 0.09;
const fewestPages = 3;

/** In any script: a line of words is none because it holds a number. */
const pageNumber = /^[^\p{L}\p{N}]*(?:\p{Nd}+|[ivxlc]+)[^\p{L}\p{N}]*$/iu;

const shape = (text: string): string => text.replace(/\p{Nd}+/gu, "#").toLowerCase();
const isAtEdge = ({ y }: Line, height: number): boolean => y < height * edge || y > height * (1 - edge);

/** @param pages the lines of each page and its height */
export function findFurniture(
  pages: readonly { readonly lines: readonly Line[]; readonly height: number }[],
): (line: Line, height: number) => boolean {
  const counts = new Map<string, number>();
  for (const { lines, height } of pages)
    for (const text of new Set(lines.filter((line) => isAtEdge(line, height)).map((line) => shape(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return (line, height) =>
    isAtEdge(line, height) && (pageNumber.test(line.text) || (counts.get(shape(line.text)) ?? 0) >= fewestPages);
}
