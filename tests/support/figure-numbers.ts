/** The numbers that a figure's words state, and those that its drawing holds. */
import { checkFigureData } from "../../src/figures/check-figure.ts";
import { type Drawable, figureTable } from "../../src/figures/draw-figure.ts";
import { allPoints, curveFunction } from "../../src/figures/kinds/plot/points.ts";
import type { PlotData } from "../../src/figures/kinds/plot/schema.ts";
import type { Point } from "../../src/figures/sample.ts";
import { figure as words } from "../../src/language/words/en/figure.ts";

export interface StatedNumber {
  readonly written: string;
  readonly value: number;
  /** Half of its last digit: what rounding may have taken. */
  readonly grace: number;
  readonly isPercent: boolean;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const exponent = (signs: string): number =>
  Number([...signs].map((sign) => (sign === "⁻" ? "-" : raised.indexOf(sign))).join(""));

/** A minus sign after a letter, a digit or a bracket takes away; elsewhere it belongs to the number. */
const number = /(?:(?<![\w)])(−))?(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?((?<=(?<![\d.,])10)[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g;

/** "1,000" and "10⁹" are one number each; of "3²" the 3 is. */
export const numbersStated = (text: string): StatedNumber[] =>
  [...text.matchAll(number)].map((match) => {
    const [written, minus, whole = "", part = "", power] = match;
    const size = Number(whole.replaceAll(",", "") + part) ** (power ? exponent(power) : 1);
    return {
      written,
      value: minus ? -size : size,
      grace: power ? size / 1e6 : 10 ** -Math.max(0, part.length - 1) / 2,
      isPercent: /^\s?%/.test(text.slice(match.index + written.length)),
    };
  });

/** Small whole numbers are counts and aren't rounded. */
const isNear = ({ value, grace }: StatedNumber, held: number, isExact: boolean): boolean =>
  Math.abs(held - value) <= (isExact ? 1e-9 : grace * 1.0001);

/** Whether a number is what is written, rounded as it is written. */
export const isRounded = (stated: StatedNumber, value: number): boolean => isNear(stated, value, false);

/** A drawing may hold −5 where words say that it falls by 5, and 0.79 where they say 79 %. */
export function isHeld(stated: StatedNumber, held: readonly number[]): boolean {
  const isExact = stated.grace === 0.5 && Math.abs(stated.value) < 10;
  return held.some(
    (value) =>
      isNear(stated, value, isExact) ||
      (stated.value >= 0 && isNear(stated, -value, isExact)) ||
      (stated.isPercent && isNear(stated, 100 * value, isExact)),
  );
}

function numbersWithin(data: unknown): number[] {
  if (typeof data === "number") return [data];
  if (typeof data === "string") return numbersStated(data).map(({ value }) => value);
  return typeof data === "object" && data ? Object.values(data).flatMap(numbersWithin) : [];
}

export const plottedPoints = ({ kind, data }: Drawable): readonly (readonly Point[])[] => {
  const checked = checkFigureData(kind, data);
  return kind === "plot" && "data" in checked ? allPoints((checked.data as PlotData).groups ?? []) : [];
};

/** The origin, the points, and the curves read at each of some places. */
function numbersOfPlot(data: PlotData, places: readonly number[]): number[] {
  const points = allPoints(data.groups ?? []);
  const coordinates = points.flat(2);
  const curves = (data.curves ?? []).map((curve) => curveFunction(curve, points));
  const read = curves.flatMap((curve) => [...places, ...coordinates].map(curve));
  return [0, ...coordinates, ...read.filter(Number.isFinite)];
}

/**
 * All that a figure draws or computes to draw.
 * @param stated in its words: they may read a curve at any place that they name
 */
export function numbersHeld(figure: Drawable, stated: readonly StatedNumber[]): number[] {
  const checked = checkFigureData(figure.kind, figure.data);
  if ("fault" in checked) return [];
  const own = [...numbersWithin(checked.data), ...numbersWithin(figure.data)];
  if (figure.kind === "plot") {
    const places = [...own, ...stated.map(({ value }) => value)];
    return [...own, ...numbersOfPlot(checked.data as PlotData, [...new Set(places)])];
  }
  return [...own, ...(figure.kind === "bars" ? [0] : []), ...numbersWithin(figureTable(figure, words))];
}
