/** A line of numbers: marked places above it, stretches below. */
import { scaleLinear } from "d3-scale";
import type { FigureKind } from "../../kind.ts";
import { px, type SvgNode, svg } from "../../svg.ts";
import { lineHeight, linesHeight, shortNumber, textLine, textLines, textWidth, wrapText } from "../../text.ts";
import { fillOf, hatchings } from "../../tones.ts";
import type { NumberLineData } from "./schema.ts";

const edge = 16;

interface Label {
  readonly x: number;
  readonly middle: number;
  readonly text: string;
  readonly row: number;
}

/** Rows upwards: a label takes the lowest one in which it touches no other. */
function placeLabels(
  points: readonly { readonly at: number; readonly text: string }[],
  x: (at: number) => number,
  width: number,
): Label[] {
  const ends: number[] = [];
  return [...points]
    .sort((a, b) => a.at - b.at)
    .map(({ at, text }) => {
      const half = textWidth(text) / 2;
      const middle = Math.min(Math.max(x(at), half), width - half);
      const free = ends.findIndex((end) => end + 8 < middle - half);
      const row = free < 0 ? ends.length : free;
      ends[row] = middle + half;
      return { x: x(at), middle, text, row };
    });
}

export const numberLine: FigureKind<NumberLineData> = {
  draw({ label, range, points = [], intervals = [] }, frame) {
    const { width } = frame;
    const scale = scaleLinear([...range], [edge, width - edge]);
    const labels = placeLabels(points, scale, width);
    const title = wrapText(label, width);
    const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
    const axis = linesHeight(title) + 12 + rows * (lineHeight + 3) + 12;
    const nodes: SvgNode[] = [
      hatchings(frame, [2]),
      ...textLines(title, { x: 0, y: lineHeight / 2, anchor: "start", class: "axis-title" }),
      svg("line", { x1: px(edge), x2: px(width - edge), y1: axis, y2: axis, class: "axis" }),
      ...scale
        .ticks(Math.floor(width / 70))
        .flatMap((tick) => [
          svg("line", { x1: px(scale(tick)), x2: px(scale(tick)), y1: axis, y2: axis + 5, class: "axis" }),
          textLine(shortNumber(tick), { x: scale(tick), y: axis + 15, class: "tick", size: 12 }),
        ]),
    ];
    for (const { x, middle, text, row } of labels) {
      const y = axis - 22 - row * (lineHeight + 3);
      nodes.push(
        svg("path", { d: `M${px(x)} ${axis}L${px(x)} ${axis - 8}L${px(middle)} ${px(y + 9)}`, class: "leader" }),
        svg("circle", { cx: px(x), cy: axis, r: 5, class: "point-1" }),
        textLine(text, { x: middle, y }),
      );
    }
    let y = axis + 30;
    for (const { between, text } of intervals) {
      const lines = wrapText(text, width);
      nodes.push(
        ...textLines(lines, { x: 0, y: y + lineHeight / 2, anchor: "start" }),
        svg("rect", {
          x: px(scale(between[0])),
          y: y + linesHeight(lines) + 1,
          width: px(scale(between[1]) - scale(between[0])),
          height: 10,
          ...fillOf(frame, 2),
        }),
      );
      y += linesHeight(lines) + 18;
    }
    return { width, height: y, nodes };
  },
  table: ({ points = [], intervals = [] }, { columns }) => ({
    columns: [columns.what, columns.from, columns.to],
    rows: [
      ...points.map(({ at, text }) => [text, shortNumber(at), columns.nothing]),
      ...intervals.map(({ between: [from, to], text }) => [text, shortNumber(from), shortNumber(to)]),
    ],
  }),
};
