import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, numbersOf, worked, wrongFormulas } from "./ask.ts";

const found = (question: string) => numbersOf(worked(question).result);

describe("mean, variance and standard deviation of the learner's own numbers", () => {
  it.each([
    ["mean and standard deviation of 2, 4, 4, 4, 5, 5, 7, 9", [5, 2, 2.1381]],
    ["standard deviation of 2 4 4 4 5 5 7 9", [2, 2.1381]],
    ["sample variance of [4, 6, 8, 10, 12]", [10, 8]],
    ["what's the average of 3, 5 and 10?", [6]],
    ["data: 1, 2, 3, 4. give me mean and variance", [2.5, 1.25, 1.6667]],
    ["find the variance for the numbers (1, 5, 9)", [10.6667, 16]],
    ["std dev of {10, 12, 23, 23, 16}", [5.4185, 6.0581]],
    ["calculate the mean of [1.5, -2.5, 4]", [1]],
    ["average of 1,000, 2,000 and 3,000", [2000]],
  ])("%s", (question, values) => expect(found(question)).toEqual(values));

  it("agrees with references written otherwise", () => {
    const values = fc.array(
      fc.integer({ min: -200, max: 200 }).map((n) => n / 10),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(values, (numbers) => {
        const question = `mean, variance and standard deviation of [${numbers.join(", ")}]`;
        const [mean, population, sample, deviation] = found(question);
        const n = numbers.length;
        // Variance from all pairs, without the mean.
        const spread = numbers.flatMap((a) => numbers.map((b) => (a - b) ** 2)).reduce((a, b) => a + b, 0) / (2 * n);
        const near = (shown: number | undefined, value: number) =>
          expect(Math.abs((shown ?? Number.NaN) - value)).toBeLessThan(6e-5);
        near(
          mean,
          numbers.reduce((sofar, x, i) => sofar + (x - sofar) / (i + 1), 0),
        );
        near(population, spread / n);
        near(sample, spread / (n - 1));
        near(deviation, Math.sqrt(spread / n));
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });

  it.each([
    "mean of 3",
    "variance of [1,2] and [3,4]",
    "k-means on 1, 2, 10, 11",
    "mean squared error of 1, 2, 3",
    "mean of 2, 3 and 4 layers",
  ])("nothing for: %s", (question) => expect(ask(question)).toBeUndefined());
});
