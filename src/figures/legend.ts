/** Which series is which: a line each, above the drawing. */
import type { Tone } from "./schema-parts.ts";
import { type Frame, type SvgNode, svg } from "./svg.ts";
import { lineHeight, linesHeight, textLines, wrapText } from "./text.ts";
import { fillOf, pointShape, strokeOf } from "./tones.ts";

export interface LegendEntry {
  readonly label: string;
  readonly tone: Tone;
  readonly as: "line" | "point" | "joined" | "area";
}

function swatch({ as, tone }: LegendEntry, y: number, frame: Frame): SvgNode[] {
  if (as === "area") return [svg("rect", { x: 1, y: y - 6, width: 24, height: 12, ...fillOf(frame, tone) })];
  const line = svg("line", { x1: 0, x2: 26, y1: y, y2: y, ...strokeOf(tone) });
  if (as === "line") return [line];
  const point = pointShape(tone, 13, y);
  return as === "point" ? [point] : [line, point];
}

const indent = 34;

/** @returns its nodes, from the top, and their height */
export function legend(entries: readonly LegendEntry[], frame: Frame): { nodes: SvgNode[]; height: number } {
  const nodes: SvgNode[] = [];
  let height = 0;
  for (const entry of entries) {
    const lines = wrapText(entry.label, frame.width - indent);
    const y = height + lineHeight / 2;
    nodes.push(...swatch(entry, y, frame), ...textLines(lines, { x: indent, y, anchor: "start" }));
    height += linesHeight(lines) + 3;
  }
  return { nodes, height: entries.length > 0 ? height + 6 : 0 };
}
