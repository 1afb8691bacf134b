import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, results, worked, wrongFormulas } from "./ask.ts";

/** From the other end: each share is 1 over the sum of e to the differences. */
const reference = (scores: readonly number[], t = 1) =>
  scores.map((mine) => 1 / scores.reduce((total, other) => total + Math.exp((other - mine) / t), 0));

const tenths = (from: number, to: number) => fc.integer({ min: from * 10, max: to * 10 }).map((n) => n / 10);

describe("softmax of the learner's own scores", () => {
  it.each([
    "softmax of [1,2,3]",
    "what does softmax([1, 2, 3]) give?",
    "calculate the softmax for the vector <1, 2, 3>",
    "apply softmax to 1, 2 and 3 please",
    "my logits are 1.0 2.0 3.0, what are the probabilities after softmax",
    "Logits = (1, 2, 3). Compute the soft-max step by step",
    "Exercise 2: softmax of [1, 2, 3], rounded to 4 decimals",
    "can u do soft max of {1;2;3}",
  ])("%s", (question) => {
    expect(results(question)).toEqual([0.09, 0.2447, 0.6652]);
    expect(worked(question).about).toEqual(["softmax"]);
  });

  it("takes a temperature", () => {
    expect(results("softmax with temperature 2 for logits [2,1]")).toEqual([0.6225, 0.3775]);
    expect(results("softmax of [2, 1] at T = 0.5")).toEqual([0.8808, 0.1192]);
    const both = worked("logits are 2, 1, 0 - what are the probabilities at temperature 1 and at 0.5").result;
    expect(both).toContain("(0.6652, 0.2447, 0.0900)");
    expect(both).toContain("(0.8668, 0.1173, 0.0159)");
    expect(misfit("softmax at temperature 0 for [1,2]")).toContain("greater than 0");
  });

  it("stays finite for large scores, and says how", () => {
    const { result, steps } = worked("softmax of [1000, 1001]");
    expect(result).toContain("0.2689, 0.7311");
    expect(steps.join()).toContain("Subtract the largest score");
  });

  it("agrees with a reference and adds up to 1", () => {
    fc.assert(
      fc.property(
        fc.array(tenths(-30, 30), { minLength: 2, maxLength: 8 }),
        fc.constantFrom(0.5, 1, 2),
        (scores, t) => {
          const question = `softmax of [${scores.join(", ")}]${t === 1 ? "" : ` with temperature ${t}`}`;
          const shares = results(question);
          const expected = reference(scores, t);
          expect(shares).toHaveLength(scores.length);
          for (const [i, value] of expected.entries())
            expect(close(shares[i], value), `${shares[i]} ${value}`).toBe(true);
          expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-4 * scores.length);
          expect(wrongFormulas(worked(question))).toEqual([]);
        },
      ),
    );
  });

  it("leaves alone what it can't read whole", () => {
    expect(ask("softmax of [1, 2, x]")).toBeUndefined();
    expect(ask("softmax of 1, 2, ..., 10")).toBeUndefined();
    expect(ask("softmax of [0,5; 1,5]")).toBeUndefined();
    expect(ask("is softmax of [1,2] the same as softmax of [2,3]?")).toBeUndefined();
    expect(ask("softmax of 3")).toBeUndefined();
  });
});
