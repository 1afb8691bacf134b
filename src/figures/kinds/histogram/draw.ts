/** Counted bins as standing bars, with the density they come from. */
import { line } from "d3-shape";
import { axes } from "../../axes.ts";
import { parseFormula } from "../../expression.ts";
import type { FigureKind } from "../../kind.ts";
import { legend } from "../../legend.ts";
import { draws, sampleVariables } from "../../sample.ts";
import { px, svg } from "../../svg.ts";
import { shortNumber } from "../../text.ts";
import { fillOf, hatchings, strokeOf } from "../../tones.ts";
import type { HistogramData } from "./schema.ts";

function valuesOf({ data }: HistogramData): readonly number[] {
  if ("counts" in data) return [];
  if ("values" in data) return data.values;
  const value = parseFormula(data.value, sampleVariables);
  return draws(data.count, data.seed).map((drawn) => value?.({ ...drawn }) ?? Number.NaN);
}

/** @returns the count of each bin; the last one holds its upper end too */
export function countBins(
  values: readonly number[],
  [from, to]: readonly [number, number],
  bins: number,
): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins));
    if (value >= from && value <= to) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

const countsOf = (histogram: HistogramData): readonly number[] =>
  "counts" in histogram.data ? histogram.data.counts : countBins(valuesOf(histogram), histogram.range, histogram.bins);

export const histogram: FigureKind<HistogramData> = {
  draw(data, frame) {
    const [from, to] = data.range;
    const values = valuesOf(data);
    const counts = countsOf(data);
    const size = (to - from) / data.bins;
    const density = data.density && parseFormula(data.density.of, ["x"]);
    const expected = Array.from({ length: 121 }, (_, i) => {
      const x = from + ((to - from) * i) / 120;
      return [x, (density?.({ x }) ?? 0) * values.length * size] as const;
    });
    const key = legend(data.density ? [{ label: data.density.label, tone: 3, as: "line" }] : [], frame);
    const { plane, nodes, end } = axes(
      { label: data.x, from, to },
      {
        label: data.counted,
        from: 0,
        to: Math.max("counts" in data.data ? 0 : 1, ...counts, ...expected.map(([, y]) => y)) * 1.05,
      },
      { width: frame.width, top: key.height, height: Math.min(260, Math.max(170, frame.width * 0.5)) },
    );
    const curve = line<readonly [number, number]>(
      ([x]) => px(plane.x(x)),
      ([, y]) => px(plane.y(y)),
    )(expected);
    return {
      width: frame.width,
      height: end,
      nodes: [
        hatchings(frame, [1]),
        ...key.nodes,
        ...nodes,
        ...counts.map((count, i) =>
          svg("rect", {
            x: px(plane.x(from + i * size) + 0.5),
            y: px(plane.y(count)),
            width: px(Math.max(1, plane.x(from + size) - plane.x(from) - 1)),
            height: px(plane.bottom - plane.y(count)),
            ...fillOf(frame, 1),
          }),
        ),
        ...(density ? [svg("path", { d: curve ?? "", fill: "none", ...strokeOf(3) })] : []),
      ],
    };
  },
  table: (data, { columns }) => {
    const [from, to] = data.range;
    const size = (to - from) / data.bins;
    return {
      columns: [columns.from, columns.to, data.counted],
      rows: countsOf(data).map((count, i) => [
        shortNumber(from + i * size),
        shortNumber(from + (i + 1) * size),
        "counts" in data.data ? shortNumber(count) : String(count),
      ]),
    };
  },
};
