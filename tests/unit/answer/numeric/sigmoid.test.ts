import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, results, worked, wrongFormulas } from "./ask.ts";

describe("the sigmoid of the learner's own number", () => {
  it.each([
    ["sigmoid(0.5)", 0.6225],
    ["what's sigmoid of -2", 0.1192],
    ["value of the sigmoid function at x = 2?", 0.8808],
    ["if z = 1.2 what is the sigmoid output", 0.7685],
    ["σ(3)", 0.9526],
    ["compute sigma(0)", 0.5],
    ["logistic function at 1.5", 0.8176],
    ["sigmoid for input 4.2 pls", 0.9852],
  ])("%s", (question, value) => {
    expect(results(question)).toEqual([value]);
    expect(worked(question).about).toEqual(["sigmoid-function"]);
  });

  it("of a list, entry by entry", () => {
    expect(results("compute sigmoid for [1, 0, -1]")).toEqual([0.7311, 0.5, 0.2689]);
  });

  it("agrees with a reference, and mirrors around 0.5", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600, max: 600 }).map((n) => n / 100),
        (z) => {
          const [value] = results(`sigmoid(${z})`);
          const [mirrored] = results(`sigmoid of ${-z}`);
          expect(close(value, (1 + Math.tanh(z / 2)) / 2)).toBe(true);
          expect((value ?? 0) + (mirrored ?? 0)).toBeCloseTo(1, 3);
          expect(wrongFormulas(worked(`sigmoid(${z})`))).toEqual([]);
        },
      ),
    );
  });

  it.each(["sigmoid in 2 hidden layers", "why does sigmoid saturate at 5", "sigmoid has 2 asymptotes"])(
    "nothing for: %s",
    (question) => expect(ask(question)).toBeUndefined(),
  );
});
