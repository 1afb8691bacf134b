/** The numbers of a plot: its points and curves, computed. */

import { extent } from "../../axes.ts";
import { type Formula, parseFormula } from "../../expression.ts";
import { draws, fitPolynomial, iterate, meanPoint, type Point, principalLine, sampleVariables } from "../../sample.ts";
import type { PlotData } from "./schema.ts";

type Group = NonNullable<PlotData["groups"]>[number];
type Curve = NonNullable<PlotData["curves"]>[number];

/** The schema has seen that it is one. */
export const formulaOf = (text: string, ...variables: readonly string[]): Formula =>
  parseFormula(text, variables) ?? (() => Number.NaN);

/** @param before the groups that stand before it */
function groupPoints({ data }: Group, before: readonly (readonly Point[])[]): readonly Point[] {
  switch (data.from) {
    case "points":
      return data.points;
    case "means":
      return data.of.map((group) => meanPoint(before[group] ?? []));
    case "iterate":
      return iterate(data.start, data.count, formulaOf(data.next, "x", "i"), formulaOf(data.y, "x", "i"));
    case "sample": {
      const x = formulaOf(data.x, ...sampleVariables);
      const y = formulaOf(data.y, ...sampleVariables, "x");
      return draws(data.count, data.seed).map((drawn) => {
        const made = x({ ...drawn });
        return [made, y({ ...drawn, x: made })];
      });
    }
  }
}

/** The points of every group, in order. */
export function allPoints(groups: readonly Group[]): readonly (readonly Point[])[] {
  const made: (readonly Point[])[] = [];
  for (const group of groups) made.push(groupPoints(group, made));
  return made;
}

export function curveFunction({ of }: Curve, groups: readonly (readonly Point[])[]): (x: number) => number {
  if (typeof of === "string") {
    const formula = formulaOf(of, "x");
    return (x) => formula({ x });
  }
  if ("principal" in of) return principalLine(groups[of.principal] ?? []);
  const coefficients = fitPolynomial(groups[of.group] ?? [], of.fit);
  return (x) => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** @returns on which side of 0 the regions' formula lies at a place; undefined where there are none */
export function classOf({ regions }: PlotData): ((x: number, y: number) => "above" | "below") | undefined {
  if (!regions) return undefined;
  const height = formulaOf(regions.of, "x", "y");
  return (x, y) => (height({ x, y }) > 0 ? "above" : "below");
}

const curvePieces = 180;

/** @returns points of a curve over the range, both ends included */
export function sampleCurve(curve: (x: number) => number, [from, to]: readonly [number, number]): readonly Point[] {
  return Array.from({ length: curvePieces + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / curvePieces;
    return [x, curve(x)];
  });
}

export interface Ranges {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The ranges it names, else those of its numbers. */
export function rangesOf(
  data: PlotData,
  groups: readonly (readonly Point[])[],
  curves: readonly ((x: number) => number)[],
): Ranges {
  const points = groups.flat();
  const x = data.x.range ?? extent(points.map(([at]) => at));
  const drawn = curves.flatMap((curve) => sampleCurve(curve, x).map(([, y]) => y));
  return { x, y: data.y.range ?? extent([...points.map(([, y]) => y), ...drawn]) };
}
