/** Counts, rates and the ROC curve. */
import { expect, it } from "vitest";
import {
  accuracyOf,
  areaUnder,
  confusionAt,
  falseAlarmsOf,
  precisionOf,
  recallOf,
  rocCurve,
  type Scored,
  scoredMails,
} from "../../../src/simulations/kinds/decision-threshold/model.ts";

const scored: readonly Scored[] = [
  { score: 90, isPositive: true },
  { score: 70, isPositive: false },
  { score: 60, isPositive: true },
  { score: 40, isPositive: true },
  { score: 20, isPositive: false },
];

it("counts what was counted by hand", () => {
  const counts = confusionAt(scored, 60);
  expect(counts).toEqual({ truePositives: 2, falsePositives: 1, falseNegatives: 1, trueNegatives: 1 });
  expect(precisionOf(counts)).toBeCloseTo(2 / 3, 12);
  expect(recallOf(counts)).toBeCloseTo(2 / 3, 12);
  expect(falseAlarmsOf(counts)).toBe(0.5);
  expect(accuracyOf(counts)).toBe(0.6);
  expect(precisionOf(confusionAt(scored, 100))).toBeUndefined();
});

it("has under its ROC curve the chance that a positive scores above a negative", () => {
  for (const data of [scored, scoredMails(30, 1, 8), scoredMails(50, 0, 2)]) {
    const [positives, negatives] = [true, false].map((is) => data.filter(({ isPositive }) => isPositive === is));
    let wins = 0;
    for (const a of positives ?? [])
      for (const b of negatives ?? []) wins += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
    expect(areaUnder(rocCurve(data))).toBeCloseTo(wins / ((positives?.length ?? 0) * (negatives?.length ?? 0)), 10);
  }
});

it("never gains recall with a higher threshold", () => {
  const mails = scoredMails(40, 1.5, 3);
  const recalls = Array.from({ length: 101 }, (_, at) => recallOf(confusionAt(mails, at)) ?? 0);
  expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
  expect(mails.filter(({ isPositive }) => isPositive)).toHaveLength(80);
});
