import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, misfit, numbersOf, worked, wrongFormulas } from "./ask.ts";

const found = (question: string) =>
  numbersOf(
    worked(question)
      .result.replace(/\\hat y/g, "")
      .replaceAll(",x", ""),
  );

describe("a line through the learner's points", () => {
  it.each([
    ["Ridge regression by hand: x = 1, 2, 3 and y = 2, 4, 6, no intercept, lambda = 2. what is w?", 1.75],
    ["linear regression through the origin for x = [1, 2] and y = [3, 5]", 2.6],
  ])("%s", (question, slope) => expect(found(question)[0]).toBe(slope));

  it.each([
    ["fit a line to (0, 1), (1, 3), (2, 5)", "2", "+ 1"],
    ["least squares line for x = 1, 2, 3, 4 and y = 4, 3, 2, 1", "-1", "+ 5"],
  ])("%s", (question, slope, intercept) => {
    const { result } = worked(question);
    expect(result).toContain(`${slope}\\,x ${intercept}`);
  });

  it("agrees with the normal equations, solved otherwise", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(points, (pairs) => {
        const n = pairs.length;
        const [sx, sy] = pairs.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
        const sxx = pairs.reduce((sum, [x]) => sum + x * x, 0);
        const sxy = pairs.reduce((sum, [x, y]) => sum + x * y, 0);
        const determinant = n * sxx - sx * sx;
        const question = `linear regression with x = [${pairs.map(([x]) => x).join(", ")}] and y = [${pairs.map(([, y]) => y).join(", ")}]`;
        if (determinant === 0) {
          expect(misfit(question)).toMatch(/the same/);
          return;
        }
        const slope = worked(question).steps.find((step) => step.startsWith("Slope")) ?? "";
        expect(numbersOf(slope).at(-1)).toBeCloseTo((n * sxy - sx * sy) / determinant, 2);
      }),
    );
  });

  it("lists of unequal length are no points", () => {
    expect(misfit("linear regression with x = [1, 2, 3] and y = [1, 2]")).toMatch(/3 and 2/);
  });

  it.each([
    "what is linear regression",
    "ridge regression with x = 1, 2, 3 and y = 2, 4, 6",
    "logistic regression with x = [1, 2] and y = [0, 1]",
  ])("%s: nothing to compute", (question) => expect(ask(question)).toBeUndefined());
});

describe("Gini impurity", () => {
  it.each([
    ["gini impurity of [3, 1]", 0.375],
    ["what is the gini index of a node with 5 positives and 5 negatives", 0.5],
    ["gini of (0.2, 0.3, 0.5)", 0.62],
    ["gini impurity for p = 0.9", 0.18],
  ])("%s", (question, impurity) => {
    const { result } = worked(question);
    expect(numbersOf(result.slice(result.lastIndexOf(" is ")))[0]).toBe(impurity);
  });

  it("no counts are refused with the reason", () =>
    expect(misfit("gini impurity of [0, 0]")).toMatch(/not all may be 0/));
  it("a gain of a split is another thing, computed as such", () =>
    expect(worked("gini gain of a split into [3, 1] and [1, 3]").result).toBe(
      "The Gini gain of the split is $0.125$.",
    ));
});

it("formulas can be drawn", () => {
  const questions = [
    "fit a line to (0, 1), (1, 3), (2, 6)",
    "gini impurity of [3, 1]",
    "ridge, x = 1, 2, 3 and y = 2, 4, 6, lambda = 1",
  ];
  for (const question of questions) expect(wrongFormulas(worked(question))).toEqual([]);
});
