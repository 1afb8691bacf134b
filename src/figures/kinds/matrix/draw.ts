/** Cells in rows and columns, shaded by what they hold. */
import { parseFormula } from "../../expression.ts";
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
import type { MatrixData } from "./schema.ts";

type Cells = readonly (readonly (number | string)[])[];

function cellsOf({ cells }: MatrixData): Cells {
  if (!("of" in cells)) return cells;
  const formula = parseFormula(cells.of, ["r", "c"]);
  return Array.from({ length: cells.rows }, (_, r) =>
    Array.from({ length: cells.columns }, (__, c) => formula?.({ r, c }) ?? Number.NaN),
  );
}

const written = (cell: number | string): string => (typeof cell === "number" ? shortNumber(cell) : cell);

/** Text stays readable on the darkest shade. */
const darkest = { text: 0.5, bare: 1 };

function shades(cells: Cells): (cell: number | string) => number {
  const numbers = cells.flat().filter((cell) => typeof cell === "number");
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return (cell) => (typeof cell === "number" && high > low ? (cell - low) / (high - low) : 0);
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly height: number;
}

function cellNodes(
  { shaded = false, bare = false }: MatrixData,
  cells: Cells,
  { left, top, side, height }: Grid,
): SvgNode[] {
  const shade = shades(cells);
  return cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const [x, y] = [left + c * side, top + r * height];
      const place = { x: px(x), y: px(y), width: px(side), height: px(height) };
      return [
        svg("rect", { ...place, class: "cell" }),
        ...(shaded
          ? [
              svg("rect", {
                ...place,
                class: "shade",
                "fill-opacity": px(shade(cell) * darkest[bare ? "bare" : "text"] * 10) / 10,
              }),
            ]
          : []),
        ...(bare || cell === "" ? [] : [textLine(written(cell), { x: x + side / 2, y: y + height / 2 })]),
      ];
    }),
  );
}

/** A marked cell has a strong frame and a dot in its corner: neither needs colour. */
const markNodes = ({ marks }: MatrixData, { left, top, side, height }: Grid): SvgNode[] =>
  (marks?.cells ?? []).flatMap(([r, c]) => [
    svg("rect", {
      x: px(left + c * side + 1.5),
      y: px(top + r * height + 1.5),
      width: px(side - 3),
      height: px(height - 3),
      class: "mark",
    }),
    svg("circle", { cx: px(left + (c + 1) * side - 6), cy: px(top + r * height + 6), r: 2.5, class: "mark-dot" }),
  ]);

/** What frame and shade mean, below the cells. */
function keyNodes(data: MatrixData, cells: Cells, y: number, width: number): { nodes: SvgNode[]; height: number } {
  const nodes: SvgNode[] = [];
  let at = y;
  if (data.marks) {
    const lines = wrapText(data.marks.meaning, width - 28);
    nodes.push(
      svg("rect", { x: 2, y: at + 1.5, width: 15, height: 14, class: "mark" }),
      svg("circle", { cx: 12.5, cy: at + 6, r: 2.5, class: "mark-dot" }),
      ...textLines(lines, { x: 26, y: at + lineHeight / 2, anchor: "start" }),
    );
    at += linesHeight(lines) + 6;
  }
  if (data.shaded && data.bare) {
    const numbers = cells.flat().filter((cell) => typeof cell === "number");
    const [low, high] = [shortNumber(Math.min(...numbers)), shortNumber(Math.max(...numbers))];
    const start = textWidth(low) + 8;
    nodes.push(
      textLine(low, { x: 0, y: at + 9, anchor: "start", class: "tick" }),
      ...Array.from({ length: 8 }, (_, i) =>
        svg("rect", {
          x: px(start + i * 12),
          y: at + 2,
          width: 12,
          height: 13,
          class: "shade",
          "fill-opacity": px((i / 7) * 10) / 10,
        }),
      ),
      textLine(high, { x: start + 104, y: at + 9, anchor: "start", class: "tick" }),
    );
    at += 24;
  }
  return { nodes, height: at - y };
}

export const matrixFigure: FigureKind<MatrixData> = {
  draw(data, { width }) {
    const cells = cellsOf(data);
    const columns = cells[0]?.length ?? 1;
    const labels = (data.rows ?? []).map((label) => wrapText(label, Math.min(110, width * 0.3)));
    const labelWidth = Math.max(0, ...labels.flat().map((line) => textWidth(line) + 8));
    const titled = data.rowTitle ? wrapText(data.rowTitle, width) : [];
    const most = data.bare ? 20 : Math.max(46, ...cells.flat().map((cell) => textWidth(written(cell)) + 14));
    const side = Math.min(most, (width - labelWidth - 4) / columns);
    const height = data.bare ? side : Math.max(36, ...labels.map((lines) => linesHeight(lines) + 4));
    const heads = (data.columns ?? []).map((label) => wrapText(label, side - 4));
    const headHeight = Math.max(0, ...heads.map((lines) => linesHeight(lines) + 4));
    const above = data.columnTitle ? wrapText(data.columnTitle, width - labelWidth) : [];
    const top = linesHeight(titled) + linesHeight(above) + headHeight + 4;
    const grid = { left: labelWidth + 2, top, side, height };
    const bottom = top + cells.length * height + 10;
    const key = keyNodes(data, cells, bottom, width);
    return {
      width,
      height: bottom + key.height,
      nodes: [
        ...textLines(titled, { x: 0, y: lineHeight / 2, anchor: "start", class: "axis-title" }),
        ...textLines(above, {
          x: grid.left,
          y: linesHeight(titled) + lineHeight / 2,
          anchor: "start",
          class: "axis-title",
        }),
        ...heads.flatMap((lines, c) =>
          textInBox(lines, grid.left + (c + 0.5) * side, top - headHeight, headHeight, "tick"),
        ),
        ...labels.flatMap((lines, r) =>
          textLines(lines, {
            x: labelWidth - 4,
            y: top + (r + 0.5) * height - ((lines.length - 1) * lineHeight) / 2,
            anchor: "end",
            class: "tick",
          }),
        ),
        ...cellNodes(data, cells, grid),
        ...markNodes(data, grid),
        ...key.nodes,
      ],
    };
  },
  table(data, { columns: words }) {
    const cells = cellsOf(data);
    const isMarked = (r: number, c: number): boolean =>
      data.marks?.cells.some(([row, column]) => row === r && column === c) ?? false;
    return {
      columns: [data.rowTitle ?? words.row, ...(cells[0] ?? []).map((_, c) => data.columns?.[c] ?? String(c + 1))],
      rows: cells.map((row, r) => [
        data.rows?.[r] ?? String(r + 1),
        ...row.map((cell, c) => `${written(cell)}${isMarked(r, c) ? " •" : ""}`),
      ]),
    };
  },
};
