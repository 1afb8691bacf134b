/** Numbered steps below each other, arrows between them. */
import type { FigureKind } from "../../kind.ts";
import { px, type SvgNode, svg } from "../../svg.ts";
import {
  lineHeight,
  linesHeight,
  shortNumber,
  textInBox,
  textLine,
  textLines,
  textWidth,
  wrapText,
} from "../../text.ts";
import type { StepsData } from "./schema.ts";

const left = 34;
const cellHeight = 26;

const written = (cell: number | string): string => (typeof cell === "number" ? shortNumber(cell) : cell);

/** Boxes as wide as what they hold, in as many rows as they need. */
function cellRows(
  { cells = [], marked = [] }: StepsData["steps"][number],
  top: number,
  width: number,
): { nodes: SvgNode[]; height: number } {
  const nodes: SvgNode[] = [];
  let [x, y] = [left, top];
  for (const [i, cell] of cells.entries()) {
    const text = written(cell);
    const size = Math.max(30, textWidth(text) + 12);
    if (x + size > width && x > left) [x, y] = [left, y + cellHeight + 5];
    const place = { x: px(x), y: px(y), width: px(size), height: cellHeight };
    nodes.push(
      svg("rect", { ...place, rx: 3, class: marked.includes(i) ? "cell-marked" : "cell" }),
      ...textInBox([text], x + size / 2, y, cellHeight),
    );
    x += size + 4;
  }
  return { nodes, height: cells.length > 0 ? y - top + cellHeight + 6 : 0 };
}

export const steps: FigureKind<StepsData> = {
  draw({ steps: list }, { width }) {
    const nodes: SvgNode[] = [];
    let y = 4;
    for (const [i, step] of list.entries()) {
      const lines = wrapText(step.text, width - left);
      const row = cellRows(step, y + linesHeight(lines) + 6, width);
      const next = y + Math.max(26, linesHeight(lines) + 6 + row.height) + 10;
      nodes.push(
        ...(i + 1 < list.length ? [svg("line", { x1: 12, x2: 12, y1: px(y + 22), y2: px(next), class: "axis" })] : []),
        svg("circle", { cx: 12, cy: px(y + lineHeight / 2), r: 11, class: "unit" }),
        textLine(String(i + 1), { x: 12, y: y + lineHeight / 2, class: "strong" }),
        ...textLines(lines, { x: left, y: y + lineHeight / 2, anchor: "start" }),
        ...row.nodes,
      );
      y = next;
    }
    return { width, height: y, nodes };
  },
  table: ({ steps: list }, { columns }) => ({
    columns: [columns.step, columns.what, columns.value],
    rows: list.map(({ text, cells = [] }, i) => [
      String(i + 1),
      text,
      cells.map(written).join(" | ") || columns.nothing,
    ]),
  }),
};
