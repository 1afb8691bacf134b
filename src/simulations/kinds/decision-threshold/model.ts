/** Counts at a threshold, and the ROC curve of all thresholds (Fawcett, 2006). */
import { draws, type Point } from "../../../figures/sample.ts";

export interface Scored {
  readonly score: number;
  readonly isPositive: boolean;
}

/** 200 scores from 0 to 100: both classes normal, their means `apart` standard deviations from each other. */
export const scoredMails = (percentPositive: number, apart: number, seed: number): Scored[] =>
  draws(200, seed).map(({ i, z }): Scored => {
    const isPositive = i < 2 * percentPositive;
    const score = 50 + 13 * ((isPositive ? apart : -apart) / 2 + z);
    return { score: Math.min(99.9, Math.max(0, score)), isPositive };
  });

export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Called positive from the threshold on. */
export function confusionAt(scored: readonly Scored[], threshold: number): Confusion {
  const count = (isPositive: boolean, isCalled: boolean): number =>
    scored.filter((one) => one.isPositive === isPositive && one.score >= threshold === isCalled).length;
  return {
    truePositives: count(true, true),
    falsePositives: count(false, true),
    falseNegatives: count(true, false),
    trueNegatives: count(false, false),
  };
}

/** Undefined where nothing is there to take a share of. */
const share = (part: number, rest: number): number | undefined =>
  part + rest === 0 ? undefined : part / (part + rest);

export const precisionOf = ({ truePositives, falsePositives }: Confusion) => share(truePositives, falsePositives);
export const recallOf = ({ truePositives, falseNegatives }: Confusion) => share(truePositives, falseNegatives);
export const falseAlarmsOf = ({ falsePositives, trueNegatives }: Confusion) => share(falsePositives, trueNegatives);
export const accuracyOf = (all: Confusion) =>
  share(all.truePositives + all.trueNegatives, all.falsePositives + all.falseNegatives);

/** False positive rate and recall at every threshold, from the highest down. Needs both classes. */
export function rocCurve(scored: readonly Scored[]): Point[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const all = { true: sorted.filter(({ isPositive }) => isPositive).length, false: 0 };
  all.false = sorted.length - all.true;
  const curve: Point[] = [[0, 0]];
  const called = { true: 0, false: 0 };
  for (const [i, { score, isPositive }] of sorted.entries()) {
    called[`${isPositive}`]++;
    // Equal scores pass a threshold together.
    if (sorted[i + 1]?.score !== score) curve.push([called.false / all.false, called.true / all.true]);
  }
  return curve;
}

/** By trapezes. */
export const areaUnder = (curve: readonly Point[]): number =>
  curve.reduce((sum, [x, y], i) => {
    const [bx, by] = curve[i - 1] ?? [x, y];
    return sum + ((x - bx) * (y + by)) / 2;
  }, 0);
