/** Two axes with ticks and titles, and the room between them. */
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { px, type SvgNode, svg } from "./svg.ts";
import { lineHeight, linesHeight, shortNumber, textLine, textLines, textWidth, wrapText } from "./text.ts";

export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Shown instead of a number. */
  readonly ticks?: readonly { readonly at: number; readonly text: string }[];
}

export interface Plane {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const tickSize = 12;
const textOf = (axis: Axis, at: number): string => axis.ticks?.find((tick) => tick.at === at)?.text ?? shortNumber(at);

function ticksOf(axis: Axis, scale: ScaleLinear<number, number>, count: number): number[] {
  return axis.ticks ? axis.ticks.map(({ at }) => at) : scale.ticks(count);
}

/** Leaves out ticks whose text would touch the one before. */
function apart(ticks: readonly number[], axis: Axis, x: ScaleLinear<number, number>): number[] {
  let end = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const half = textWidth(textOf(axis, tick), tickSize) / 2;
    if (x(tick) - half < end + 6) return false;
    end = x(tick) + half;
    return true;
  });
}

interface Bounds {
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** @returns the room for the data, the axes' nodes, and where all of it ends */
export function axes(
  x: Axis,
  y: Axis,
  { width, top, height }: Bounds,
): { plane: Plane; nodes: SvgNode[]; end: number } {
  const title = wrapText(y.label, width);
  const upper = top + linesHeight(title) + 12;
  const bottom = upper + height;
  const yScale = scaleLinear([y.from, y.to], [bottom, upper]);
  const yTicks = ticksOf(y, yScale, Math.max(2, Math.floor(height / 42)));
  const left = Math.max(...yTicks.map((tick) => textWidth(textOf(y, tick), tickSize)), 8) + 8;
  const atRight = x.ticks ? textWidth(x.ticks.at(-1)?.text ?? "", tickSize) / 2 : 14;
  const right = width - Math.max(10, atRight + 2);
  const xScale = scaleLinear([x.from, x.to], [left, right]);
  const xTicks = apart(ticksOf(x, xScale, Math.max(2, Math.floor((right - left) / 56))), x, xScale);
  const xTitle = wrapText(x.label, width - left);
  const nodes = [
    ...textLines(title, { x: 0, y: top + lineHeight / 2, anchor: "start", class: "axis-title" }),
    ...yTicks.flatMap((tick) => [
      svg("line", { x1: left, x2: right, y1: px(yScale(tick)), y2: px(yScale(tick)), class: "grid" }),
      textLine(textOf(y, tick), { x: left - 6, y: yScale(tick), anchor: "end", class: "tick", size: tickSize }),
    ]),
    svg("line", { x1: left, x2: right, y1: bottom, y2: bottom, class: "axis" }),
    svg("line", { x1: left, x2: left, y1: upper, y2: bottom, class: "axis" }),
    ...xTicks.flatMap((tick) => [
      svg("line", { x1: px(xScale(tick)), x2: px(xScale(tick)), y1: bottom, y2: bottom + 4, class: "axis" }),
      textLine(textOf(x, tick), { x: xScale(tick), y: bottom + 14, class: "tick", size: tickSize }),
    ]),
    ...textLines(xTitle, { x: (left + right) / 2, y: bottom + 34, class: "axis-title" }),
  ];
  const plane = { x: xScale, y: yScale, left, right, top: upper, bottom };
  return { plane, nodes, end: bottom + 26 + linesHeight(xTitle) };
}

/** From the lowest to the highest, with a little air. */
export function extent(values: readonly number[], air = 0.05): readonly [from: number, to: number] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  if (finite.length === 0) return [0, 1];
  if (low === high) return [low - 1, high + 1];
  return [low - (high - low) * air, high + (high - low) * air];
}
