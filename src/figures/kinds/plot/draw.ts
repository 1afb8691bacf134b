/** Curves, points and lines in a plane. */
import { area, line } from "d3-shape";
import { axes, type Plane } from "../../axes.ts";
import type { FigureKind } from "../../kind.ts";
import { type LegendEntry, legend } from "../../legend.ts";
import { regionNodes } from "../../regions.ts";
import type { Point } from "../../sample.ts";
import type { Tone } from "../../schema-parts.ts";
import { type Frame, px, type SvgNode, svg } from "../../svg.ts";
import { textLine, textWidth } from "../../text.ts";
import { fillOf, hatchings, pointShape, strokeOf, toneOf } from "../../tones.ts";
import { contour } from "./contours.ts";
import { allPoints, classOf, curveFunction, formulaOf, type Ranges, rangesOf, sampleCurve } from "./points.ts";
import type { PlotData } from "./schema.ts";
import { plotTable } from "./table.ts";

interface Series {
  readonly tone: Tone;
  readonly label: string | undefined;
}

/** Curves, groups and areas take the tones in turn. */
function seriesOf({ curves = [], groups = [], areas = [] }: PlotData) {
  let place = 0;
  const next = <T extends { readonly tone?: Tone; readonly label?: string }>(own: T): T & Series => ({
    ...own,
    tone: toneOf(place++, own.tone),
    label: own.label,
  });
  return { curves: curves.map(next), groups: groups.map(next), areas: areas.map(next) };
}

function entries({ curves, groups, areas }: ReturnType<typeof seriesOf>): LegendEntry[] {
  const named = <T extends Series>(list: readonly T[], as: (item: T) => LegendEntry["as"]): LegendEntry[] =>
    list.flatMap((item) => (item.label ? [{ label: item.label, tone: item.tone, as: as(item) }] : []));
  return [
    ...named(curves, () => "line"),
    ...named(groups, ({ joined, unmarked }) => (joined ? (unmarked ? "line" : "joined") : "point")),
    ...named(areas, () => "area"),
  ];
}

const path = (points: readonly Point[], { x, y, top, bottom }: Plane): string =>
  line<Point>()
    .defined(([, value]) => Number.isFinite(value) && y(value) >= top - 1 && y(value) <= bottom + 1)
    .x(([at]) => px(x(at)))
    .y(([, value]) => px(y(value)))(points) ?? "";

/** @param breaks places before which it stops */
function brokenPath(points: readonly Point[], breaks: readonly number[], plane: Plane): string {
  const ends = [0, ...[...breaks].sort((a, b) => a - b), points.length];
  return ends.map((end, i) => path(points.slice(ends[i - 1] ?? 0, end), plane)).join("");
}

const isIn = ({ x, y, left, right, top, bottom }: Plane, [at, value]: Point): boolean =>
  x(at) >= left - 1 && x(at) <= right + 1 && y(value) >= top - 1 && y(value) <= bottom + 1;

function rulesOf({ rules = [] }: PlotData, plane: Plane): SvgNode[] {
  return rules.flatMap((rule) => {
    const across = "y" in rule;
    const at = across ? plane.y(rule.y) : plane.x(rule.x);
    const ends = across
      ? { x1: plane.left, x2: plane.right, y1: px(at), y2: px(at) }
      : { x1: px(at), x2: px(at), y1: plane.top, y2: plane.bottom };
    const { label } = rule;
    if (!label) return [svg("line", { ...ends, class: "rule" })];
    const fits = across || at + 6 + textWidth(label) < plane.right;
    const text = across
      ? textLine(label, { x: plane.right - 2, y: at - 9, anchor: "end", class: "note" })
      : textLine(label, { x: at + (fits ? 5 : -5), y: plane.top + 6, anchor: fits ? "start" : "end", class: "note" });
    return [svg("line", { ...ends, class: "rule" }), text];
  });
}

/** Above 0 plain, below hatched: what tells them apart needs no colour. */
const regionTones = { above: 1, below: 2 } as const;
const fineness = { columns: 64, rows: 48 };

function regionsOf(data: PlotData, ranges: Ranges, plane: Plane, frame: Frame): SvgNode[] {
  const named = classOf(data);
  if (!named) return [];
  const at = (x: number, y: number): Tone => regionTones[named(x, y)];
  return regionNodes({ at, ...fineness }, ranges, plane, frame);
}

const regionEntries = ({ regions }: PlotData): LegendEntry[] =>
  regions
    ? (["above", "below"] as const).map((side) => ({ label: regions[side], tone: regionTones[side], as: "area" }))
    : [];

/** A note stands at its place, turned to where there is room. */
function notesOf({ notes = [] }: PlotData, plane: Plane): SvgNode[] {
  return notes.map(({ at: [x, y], text }) => {
    const half = textWidth(text) / 2;
    const middle = Math.min(Math.max(plane.x(x), plane.left + half + 2), plane.right - half - 2);
    return textLine(text, { x: middle, y: plane.y(y), class: "note" });
  });
}

function levelsOf({ levels }: PlotData, ranges: Ranges, plane: Plane): SvgNode[] {
  if (!levels) return [];
  const height = formulaOf(levels.of, "x", "y");
  return levels.at.map((level) => {
    const pieces = contour((x, y) => height({ x, y }), level, ranges);
    const d = pieces
      .map(([[ax, ay], [bx, by]]) => `M${px(plane.x(ax))} ${px(plane.y(ay))}L${px(plane.x(bx))} ${px(plane.y(by))}`)
      .join("");
    return svg("path", { d, class: "contour" });
  });
}

function areasOf(areas: ReturnType<typeof seriesOf>["areas"], { x, y, bottom }: Plane, frame: Frame): SvgNode[] {
  return areas.map(({ under, between, tone }) => {
    const formula = formulaOf(under, "x");
    const d = area<Point>()
      .x(([at]) => px(x(at)))
      .y0(bottom)
      .y1(([, value]) => px(y(value)))(sampleCurve((at) => formula({ x: at }), between));
    return svg("path", { d: d ?? "", ...fillOf(frame, tone) });
  });
}

function groupNodes(
  { tone, joined = false, unmarked = false, breaks = [] }: ReturnType<typeof seriesOf>["groups"][number],
  points: readonly Point[],
  plane: Plane,
): SvgNode[] {
  const marks = unmarked && joined ? [] : points.filter((point) => isIn(plane, point));
  return [
    ...(joined ? [svg("path", { d: brokenPath(points, breaks, plane), fill: "none", ...strokeOf(tone) })] : []),
    ...marks.map(([x, y]) => pointShape(tone, plane.x(x), plane.y(y))),
  ];
}

export const plot: FigureKind<PlotData> = {
  draw(data, frame) {
    const series = seriesOf(data);
    const points = allPoints(series.groups);
    const curves = series.curves.map((curve) => curveFunction(curve, points));
    const ranges = rangesOf(data, points, curves);
    const key = legend([...regionEntries(data), ...entries(series)], frame);
    const axis = (of: PlotData["x"], [from, to]: readonly [number, number]) => ({
      label: of.label,
      from,
      to,
      ...(of.ticks ? { ticks: of.ticks } : {}),
    });
    const height = Math.min(300, Math.max(180, frame.width * 0.58));
    const { plane, nodes, end } = axes(axis(data.x, ranges.x), axis(data.y, ranges.y), {
      width: frame.width,
      top: key.height,
      height,
    });
    return {
      width: frame.width,
      height: end,
      nodes: [
        hatchings(
          frame,
          [...series.areas, ...regionEntries(data)].map(({ tone }) => tone),
        ),
        ...key.nodes,
        ...regionsOf(data, ranges, plane, frame),
        ...nodes,
        ...areasOf(series.areas, plane, frame),
        ...levelsOf(data, ranges, plane),
        ...curves.map((curve, i) =>
          svg("path", {
            d: path(sampleCurve(curve, ranges.x), plane),
            fill: "none",
            ...strokeOf(series.curves[i]?.tone ?? 1),
          }),
        ),
        ...series.groups.flatMap((group, i) => groupNodes(group, points[i] ?? [], plane)),
        ...rulesOf(data, plane),
        ...notesOf(data, plane),
      ],
    };
  },
  table: plotTable,
};
