/** What a program's figure shows, in numbers, for those who can't see it. */
import type { FigureFacts } from "../domain/program-figure.ts";
import { allPoints } from "../figures/kinds/plot/points.ts";
import { shortNumber } from "../figures/text.ts";
import type { DrawnData } from "./program-figure.ts";

type DataOf<Kind extends DrawnData["kind"]> = Extract<DrawnData, { kind: Kind }>["data"];

const lowest = (values: readonly number[]): number =>
  values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
const highest = (values: readonly number[]): number =>
  values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);

function plotFacts({ x, y, groups = [] }: DataOf<"plot">): FigureFacts {
  const series = allPoints(groups).map((points, i) => {
    const values = points.map(([, value]) => value);
    return {
      label: groups[i]?.label,
      joined: groups[i]?.joined === true,
      points: points.length,
      first: shortNumber(values[0] ?? 0),
      last: shortNumber(values.at(-1) ?? 0),
      low: shortNumber(lowest(values)),
      high: shortNumber(highest(values)),
    };
  });
  return { type: "plot", x: x.label, y: y.label, series };
}

function barsFacts({ measure, bars, series }: DataOf<"bars">): FigureFacts {
  const all = bars.flatMap(({ label, values }) =>
    values.map((value, i) => ({ label: series ? `${label}, ${series[i] ?? ""}` : label, value })),
  );
  const written = (value: number) => ({
    label: all.find((bar) => bar.value === value)?.label ?? "",
    value: shortNumber(value),
  });
  const values = all.map(({ value }) => value);
  return { type: "bars", measure, bars: all.length, most: written(highest(values)), least: written(lowest(values)) };
}

function histogramFacts({ x, bins, range: [from, to], data }: DataOf<"histogram">): FigureFacts {
  const counts = "counts" in data ? data.counts : [];
  const place = counts.indexOf(highest(counts));
  const edge = (bin: number): string => shortNumber(from + (bin * (to - from)) / bins);
  return { type: "histogram", x, bins, from: edge(0), to: edge(bins), fullest: [edge(place), edge(place + 1)] };
}

function matrixFacts({ cells }: DataOf<"matrix">): FigureFacts {
  const rows = "of" in cells ? [] : cells;
  const values = rows.flat().filter((cell) => typeof cell === "number");
  const [low, high] = [shortNumber(lowest(values)), shortNumber(highest(values))];
  return { type: "matrix", rows: rows.length, columns: rows[0]?.length ?? 0, low, high };
}

export function describeFigure(drawn: DrawnData): FigureFacts {
  switch (drawn.kind) {
    case "plot":
      return plotFacts(drawn.data);
    case "bars":
      return barsFacts(drawn.data);
    case "histogram":
      return histogramFacts(drawn.data);
    case "matrix":
      return matrixFacts(drawn.data);
  }
}
