/** Lying bars, each under its label, so that labels of any length fit a narrow page. */
import { scaleLinear } from "d3-scale";
import type { FigureKind } from "../../kind.ts";
import { legend } from "../../legend.ts";
import type { Tone } from "../../schema-parts.ts";
import { px, type SvgNode, svg } from "../../svg.ts";
import { lineHeight, linesHeight, shortNumber, textLine, textLines, textWidth, wrapText } from "../../text.ts";
import { fillOf, hatchings, toneOf } from "../../tones.ts";
import type { BarsData } from "./schema.ts";

const thickness = 15;

const written = (value: number, { unit = "" }: BarsData): string => shortNumber(value) + unit;

export const bars: FigureKind<BarsData> = {
  draw(data, frame) {
    const { measure, series = [], bars: list, to } = data;
    const values = list.flatMap((bar) => bar.values);
    const room = Math.max(...values.map((value) => textWidth(written(value, data)))) + 8;
    const low = Math.min(0, ...values);
    const scale = scaleLinear(
      [low, Math.max(to ?? 0, ...values, low + 1e-9)],
      [low < 0 ? room : 0, frame.width - room],
    );
    const tones: readonly Tone[] = (series.length > 0 ? series : [measure]).map((_, i) => toneOf(i));
    const key = legend(
      series.map((label, i) => ({ label, tone: toneOf(i), as: "area" })),
      frame,
    );
    const title = wrapText(measure, frame.width);
    const nodes: SvgNode[] = [
      hatchings(frame, tones),
      ...key.nodes,
      ...textLines(title, { x: 0, y: key.height + lineHeight / 2, anchor: "start", class: "axis-title" }),
    ];
    let y = key.height + linesHeight(title) + 10;
    const top = y;
    for (const bar of list) {
      const label = wrapText(bar.label, frame.width);
      nodes.push(...textLines(label, { x: 0, y: y + lineHeight / 2, anchor: "start" }));
      y += linesHeight(label) + 2;
      for (const [i, value] of bar.values.entries()) {
        const [from, end] = [Math.min(scale(0), scale(value)), Math.max(scale(0), scale(value))];
        nodes.push(
          svg("rect", {
            x: px(from),
            y,
            width: px(Math.max(1, end - from)),
            height: thickness,
            ...fillOf(frame, toneOf(i)),
          }),
          textLine(written(value, data), {
            x: value < 0 ? from - 5 : end + 5,
            y: y + thickness / 2,
            anchor: value < 0 ? "end" : "start",
            class: "tick",
          }),
        );
        y += thickness + 3;
      }
      y += 7;
    }
    if (low < 0) nodes.push(svg("line", { x1: px(scale(0)), x2: px(scale(0)), y1: top, y2: y - 4, class: "axis" }));
    return { width: frame.width, height: y, nodes };
  },
  table: (data, { columns }) => ({
    columns: [columns.part, ...(data.series ?? [data.measure])],
    rows: data.bars.map(({ label, values }) => [label, ...values.map((value) => written(value, data))]),
  }),
};
