/** Words as rows of boxes, a box for each piece. */
import { type Drawing, type Frame, px, type SvgNode, svg } from "../../../figures/svg.ts";
import { linesHeight, textInBox, textLine, textWidth, wrapText } from "../../../figures/text.ts";
import type { WordPieces } from "./model.ts";

/** Characters in a line of a box. */
const mostInLine = 12;
const rowGap = 8;

const sizeOf = (lines: readonly string[]): number => Math.max(18, ...lines.map((line) => textWidth(line) + 10));

const linesOf = (piece: string): string[] => {
  const characters = [...piece];
  return Array.from({ length: Math.ceil(characters.length / mostInLine) }, (_, i) =>
    characters.slice(i * mostInLine, (i + 1) * mostInLine).join(""),
  );
};

export function drawPieces(words: readonly WordPieces[], newest: string | undefined, { width }: Frame): Drawing {
  const nodes: SvgNode[] = [];
  let [x, y, row] = [1, 2, 0];
  const makeRoom = (size: number): void => {
    if (x + size <= width - 1 || x === 1) return;
    [x, y, row] = [1, y + row + rowGap, 0];
  };
  for (const { pieces, count } of words) {
    // A word that fits into one row begins where all of it has room.
    makeRoom(pieces.reduce((sum, piece) => sum + sizeOf(linesOf(piece)) + 2, count > 1 ? textWidth(`×${count}`) : 0));
    for (const piece of pieces) {
      const lines = linesOf(piece);
      const size = sizeOf(lines);
      const height = linesHeight(lines) + 9;
      makeRoom(size);
      const place = { x: px(x), y: px(y), width: px(size), height, rx: 3 };
      nodes.push(
        svg("rect", { ...place, class: piece === newest ? "cell-marked" : "cell" }),
        ...textInBox(lines, x + size / 2, y, height),
      );
      x += size + 2;
      row = Math.max(row, height);
    }
    if (count > 1) {
      const times = `×${count}`;
      makeRoom(textWidth(times));
      nodes.push(textLine(times, { x: x + 1, y: y + 13, anchor: "start", class: "tick" }));
      x += textWidth(times);
      row = Math.max(row, 26);
    }
    x += 12;
  }
  const bottom = y + row + 2;
  if (words.length > 0) return { width, height: bottom, nodes };
  const lines = wrapText("Type words above to see their pieces.", width);
  return { width, height: linesHeight(lines) + 8, nodes: textInBox(lines, width / 2, 0, linesHeight(lines) + 8) };
}
