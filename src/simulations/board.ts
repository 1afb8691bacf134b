/** A board of cells that differ by tone, hatching and what stands in them: mazes, grid worlds, populations of bits. */
import { legend } from "../figures/legend.ts";
import type { Tone } from "../figures/schema-parts.ts";
import { type Drawing, type Frame, px, type SvgNode, svg } from "../figures/svg.ts";
import { lineHeight, linesHeight, textInBox, textLine, textLines, textWidth, wrapText } from "../figures/text.ts";
import { fillOf, hatchings } from "../figures/tones.ts";

export interface BoardCell {
  /** Lines of text; short enough for a cell's width. */
  readonly lines?: readonly string[];
  readonly tone?: Tone;
  readonly wall?: boolean;
  /** A strong frame with a dot in its corner. */
  readonly marked?: boolean;
}

export interface Board {
  readonly cells: readonly (readonly BoardCell[])[];
  /** What tones mean. */
  readonly tones?: Readonly<Partial<Record<Tone, string>>>;
  readonly wall?: string;
  readonly marked?: string;
  /** Left of each row. */
  readonly rows?: readonly string[];
  /** Above each column. */
  readonly columns?: readonly string[];
  /** A cell's widest. */
  readonly side?: number;
  /** A cell's height where it isn't square. */
  readonly height?: number;
}

function cellNodes(cell: BoardCell, x: number, y: number, side: number, height: number, frame: Frame): SvgNode[] {
  const place = { x: px(x), y: px(y), width: px(side), height: px(height) };
  return [
    svg("rect", { ...place, class: cell.wall ? "shade" : "cell" }),
    ...(cell.tone ? [svg("rect", { ...place, ...fillOf(frame, cell.tone) })] : []),
    ...textInBox(cell.lines ?? [], x + side / 2, y, height, cell.tone ? "note" : "label"),
    ...(cell.marked
      ? [
          svg("rect", {
            x: px(x + 1.5),
            y: px(y + 1.5),
            width: px(side - 3),
            height: px(height - 3),
            class: "mark",
          }),
          svg("circle", { cx: px(x + side - 5), cy: px(y + 5), r: 2.5, class: "mark-dot" }),
        ]
      : []),
  ];
}

/** What walls and frames mean, below the legend of tones. */
function keyNodes({ wall, marked }: Board, top: number, width: number): { nodes: SvgNode[]; end: number } {
  const nodes: SvgNode[] = [];
  let y = top;
  const entry = (text: string, sign: readonly SvgNode[]): void => {
    const lines = wrapText(text, width - 34);
    nodes.push(...sign, ...textLines(lines, { x: 34, y: y + lineHeight / 2, anchor: "start" }));
    y += linesHeight(lines) + 3;
  };
  if (wall) entry(wall, [svg("rect", { x: 1, y: y + 2, width: 24, height: 12, class: "shade" })]);
  if (marked)
    entry(marked, [
      svg("rect", { x: 5, y: y + 2, width: 15, height: 13, class: "mark" }),
      svg("circle", { cx: 16, cy: y + 6, r: 2.5, class: "mark-dot" }),
    ]);
  return { nodes, end: y > top ? y + 6 : y };
}

/** @returns a drawing as wide as its cells need, within the frame */
export function drawBoard(board: Board, frame: Frame): Drawing {
  const { cells, rows = [], columns = [] } = board;
  const entries = Object.entries(board.tones ?? {}).map(
    ([tone, label]) => ({ label, tone: Number(tone) as Tone, as: "area" }) as const,
  );
  const tones = legend(entries, frame);
  const key = keyNodes(board, Math.max(0, tones.height - 6), frame.width);
  const top = Math.max(tones.height, key.end) + (columns.length > 0 ? 20 : 2);
  const left = Math.max(0, ...rows.map((row) => textWidth(row) + 8)) + 2;
  const side = Math.min(board.side ?? 44, (frame.width - left - 2) / (cells[0]?.length ?? 1));
  const height = board.height ?? side;
  return {
    width: frame.width,
    height: top + cells.length * height + 2,
    nodes: [
      hatchings(frame, [1, 2, 3, 4]),
      ...tones.nodes,
      ...key.nodes,
      ...columns.map((text, c) => textLine(text, { x: left + (c + 0.5) * side, y: top - 10, class: "tick" })),
      ...rows.map((text, r) =>
        textLine(text, { x: left - 8, y: top + (r + 0.5) * height, anchor: "end", class: "tick" }),
      ),
      ...cells.flatMap((row, r) =>
        row.flatMap((cell, c) => cellNodes(cell, left + c * side, top + r * height, side, height, frame)),
      ),
    ],
  };
}
