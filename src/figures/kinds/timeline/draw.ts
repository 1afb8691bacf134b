/** Events down a line, the earliest first. */
import type { FigureKind } from "../../kind.ts";
import { px, type SvgNode, svg } from "../../svg.ts";
import { lineHeight, linesHeight, textLine, textLines, textWidth, wrapText } from "../../text.ts";
import type { TimelineData } from "./schema.ts";

export const timeline: FigureKind<TimelineData> = {
  draw({ events }, { width }) {
    const line = Math.max(...events.map(({ when }) => textWidth(when))) + 14;
    const nodes: SvgNode[] = [];
    let y = 4;
    for (const { when, text } of events) {
      const lines = wrapText(text, width - line - 18);
      nodes.push(
        textLine(when, { x: line - 12, y: y + lineHeight / 2, anchor: "end", class: "strong" }),
        svg("circle", { cx: px(line), cy: y + lineHeight / 2, r: 5, class: "point-1" }),
        ...textLines(lines, { x: line + 14, y: y + lineHeight / 2, anchor: "start" }),
      );
      y += linesHeight(lines) + 12;
    }
    return {
      width,
      height: y,
      nodes: [svg("line", { x1: px(line), x2: px(line), y1: 4, y2: y - 8, class: "axis" }), ...nodes],
    };
  },
  table: ({ events }, { columns }) => ({
    columns: [columns.when, columns.what],
    rows: events.map(({ when, text }) => [when, text]),
  }),
};
