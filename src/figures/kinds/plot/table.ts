/** A plot as a table: each curve at a few places, each point, and what regions call a few places. */
import type { FigureWords } from "../../../language/words/en/figure.ts";
import type { DataTable } from "../../kind.ts";
import { shortNumber } from "../../text.ts";
import { allPoints, classOf, curveFunction, rangesOf } from "./points.ts";
import type { PlotData } from "./schema.ts";

/** Places at which a curve is read off. */
const places = 9;
/** Of the plane's width and height: at each a region is named. */
const quarters = [0.25, 0.5, 0.75];
/** A table of more points is no easier than the drawing. */
const mostPoints = 60;

export function plotTable(data: PlotData, { columns }: FigureWords): DataTable {
  const { curves = [], groups = [] } = data;
  const points = allPoints(groups);
  const functions = curves.map((curve) => curveFunction(curve, points));
  const ranges = rangesOf(data, points, functions);
  const [from, to] = ranges.x;
  const xs = Array.from({ length: places }, (_, i) => from + ((to - from) * i) / (places - 1));
  const row = (label: string | undefined, x: number, y: number): string[] => [
    label ?? columns.nothing,
    shortNumber(x),
    shortNumber(y),
  ];
  const named = classOf(data);
  const across = (of: readonly [number, number]): number[] => quarters.map((share) => of[0] + (of[1] - of[0]) * share);
  const regions = named ? across(ranges.y).flatMap((y) => across(ranges.x).map((x) => [x, y] as const)) : [];
  return {
    columns: [functions.length > 0 ? columns.curve : columns.group, data.x.label, data.y.label],
    rows: [
      ...functions.flatMap((curve, i) => xs.map((x) => row(curves[i]?.label ?? data.y.label, x, curve(x)))),
      ...regions.map(([x, y]) => row(named && data.regions?.[named(x, y)], x, y)),
      ...points.flatMap((group, i) => group.slice(0, mostPoints).map(([x, y]) => row(groups[i]?.label, x, y))),
    ],
  };
}
