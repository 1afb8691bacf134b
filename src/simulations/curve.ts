/** A function as a line to draw. */
import type { Point } from "../figures/sample.ts";

/** @returns places from `from` to `to`, evenly apart */
export const placesBetween = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

export const curveOf = (of: (x: number) => number, from: number, to: number, count = 81): Point[] =>
  placesBetween(from, to, count).map((x): Point => [x, of(x)]);
