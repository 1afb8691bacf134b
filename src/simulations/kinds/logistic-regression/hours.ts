/** The curve over hours of study, which learning sees scaled. */
import type { Point } from "../../../figures/sample.ts";
import { type LabeledNumber, type LogisticCurve, probabilityAt } from "./model.ts";

/** Learning sees hours as distances from 5 in units of 2.5: else the bias would lag behind the weight. */
const [middle, unit] = [5, 2.5];
const scaled = (hours: number): number => (hours - middle) / unit;

export interface StudentGroups {
  readonly failed: readonly Point[];
  readonly passed: readonly Point[];
}

export const examplesOf = ({ failed, passed }: StudentGroups): LabeledNumber[] => [
  ...failed.map(([x]): LabeledNumber => ({ x: scaled(x), label: 0 })),
  ...passed.map(([x]): LabeledNumber => ({ x: scaled(x), label: 1 })),
];

export const probability = (curve: LogisticCurve, hours: number): number => probabilityAt(curve, scaled(hours));

/** Hours where the curve gives one half. @returns undefined beyond the picture */
export function halfwayOf({ weight, bias }: LogisticCurve): number | undefined {
  const hours = middle - (unit * bias) / weight;
  return Number.isFinite(hours) && hours >= 0 && hours <= 10 ? hours : undefined;
}

/** The same curve with a weight for plain hours. */
export const perHour = ({ weight, bias }: LogisticCurve): LogisticCurve => ({
  weight: weight / unit,
  bias: bias - (weight * middle) / unit,
});
