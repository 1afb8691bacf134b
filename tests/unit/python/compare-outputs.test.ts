/** When two outputs of a course's code block say the same. */
import { describe, expect, it } from "vitest";
import { sameOutput } from "../../../src/python/compare-outputs.ts";

describe("the same", () => {
  it.each([
    ["minus zero and zero", "gap -0.0000", "gap 0.0000"],
    ["minus zero in a list", "[-0.0, 90.0]", "[0.0, 90.0]"],
    ["minus zero in an array, which pads the others", "[-0.  1.]", "[0. 1.]"],
    ["one unit in the last printed place", "accuracy 0.791", "accuracy 0.792"],
    ["one unit below zero", "mean -0.03", "mean -0.04"],
    ["one unit with an exponent", "3.41e-05", "3.42e-05"],
    ["one unit across a power of ten", "mean 9.99", "mean 10.00"],
    ["a rounding that drops its zero", "[0.3, 1.0]", "[0.31, 0.99]"],
    ["space at the ends", "a 1.0 \nb\n", "a 1.0\nb"],
  ])("%s", (_, a, b) => {
    expect(sameOutput(a, b)).toBe(true);
    expect(sameOutput(b, a)).toBe(true);
  });
});

describe("not the same", () => {
  it.each([
    ["two units in the last place", "0.791", "0.793"],
    ["another label, place or count", "class 1", "class 2"],
    ["a whole percentage", "67%", "68%"],
    ["another word", "deterministic: True", "deterministic: False"],
    ["another order", "x 0.18, y 0.36", "y 0.36, x 0.18"],
    ["noise printed as if it were a result", "3.1e-17", "-2.2e-16"],
    ["a line more", "a\nb", "a"],
    ["a number more", "[1.0]", "[1.0, 2.0]"],
    ["a drawing that moved", "  *", " *"],
    ["not a number", "nan", "0.0"],
  ])("%s", (_, a, b) => {
    expect(sameOutput(a, b)).toBe(false);
    expect(sameOutput(b, a)).toBe(false);
  });
});
