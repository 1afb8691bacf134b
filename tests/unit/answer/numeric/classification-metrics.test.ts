import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, numbersOf, worked, wrongFormulas } from "./ask.ts";

/** The shares of a result, in order; the percentages in brackets left out. */
const shares = (question: string) => numbersOf(worked(question).result.replace(/\([^)]*%\)|F1/g, ""));

describe("metrics of the learner's own counts", () => {
  it.each([
    ["TP=8 FP=2 FN=4 TN=86, precision and recall?", [0.8, 0.6667]],
    ["precision if tp is 8 and fp is 2", [0.8]],
    ["I have 40 true positives, 10 false positives and 20 false negatives. What's the F1?", [0.7273]],
    ["accuracy with TP 50 TN 30 FP 10 FN 10", [0.8]],
    ["compute recall from 30 TP and 20 FN", [0.6]],
    ["what is the precision and what is the recall if TP: 8, FP: 2, FN: 4?", [0.8, 0.6667]],
    ["true positives = 90, false negatives = 10, sensitivity?", [0.9]],
    ["specificity for tn = 1,900, fp = 100", [0.95]],
    ["calculate all the metrics: tp 8, fp 2, fn 4, tn 86", [0.8, 0.6667, 0.7273, 0.94, 0.9773]],
  ])("%s", (question, values) => expect(shares(question)).toEqual(values));

  it.each([
    "f1 score for precision 0.8 and recall 0.6",
    "F1 if P = 0.8 and R = 0.6?",
    "my precision is 80% and my recall is 60%, whats my f1",
    "f-score with recall=0.6, precision=0.8",
    "what F1 do I get from 80% precision and 60% recall",
    "precision: 0.8 recall: 0.6 -> f1?",
  ])("%s", (question) => expect(shares(question)).toEqual([0.6857]));

  it("says what does not fit", () => {
    expect(misfit("TP=0 FP=0 FN=5 what is precision")).toContain("nothing was predicted positive");
    expect(misfit("TP=2.5 FP=1, precision?")).toContain("whole numbers");
    expect(misfit("TP=-2 FP=1, precision?")).toContain("whole numbers");
    expect(misfit("f1 for precision 1.8 and recall 0.6")).toContain("between 0 and 1");
  });

  it("agrees with counting a list of predictions", () => {
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        const cases = [
          ...Array.from({ length: tp }, () => ({ real: true, said: true })),
          ...Array.from({ length: fp }, () => ({ real: false, said: true })),
          ...Array.from({ length: fn }, () => ({ real: true, said: false })),
          ...Array.from({ length: tn }, () => ({ real: false, said: false })),
        ];
        const share = (of: typeof cases, right: (one: (typeof cases)[number]) => boolean) =>
          of.filter(right).length / of.length;
        const precision = share(
          cases.filter(({ said }) => said),
          ({ real }) => real,
        );
        const recall = share(
          cases.filter(({ real }) => real),
          ({ said }) => said,
        );
        const accuracy = share(cases, ({ real, said }) => real === said);
        const question = `TP=${tp}, FP=${fp}, FN=${fn}, TN=${tn}: precision, recall, F1 and accuracy?`;
        const found = shares(question);
        const expected = [precision, recall, 2 / (1 / precision + 1 / recall), accuracy];
        for (const [i, value] of expected.entries()) expect(close(found[i], value)).toBe(true);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });

  it.each(["recall with TP=8 and FP=2", "TP FP FN TN explained", "precision 0.8, f1?", "accuracy with TP 5 and FP 3"])(
    "nothing for too few numbers: %s",
    (question) => expect(ask(question)).toBeUndefined(),
  );
});
