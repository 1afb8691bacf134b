import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../src/figures/expression.ts";

const value = (text: string, x = 0): number | undefined => parseFormula(text, ["x"])?.({ x });

describe("a formula", () => {
  it.each([
    ["2 + 3 * 4", 14],
    ["2 ^ 3 ^ 2", 512],
    ["-2 ^ 2", -4],
    ["2 * -3", -6],
    ["10 - 4 - 3", 3],
    ["(1 + 2) * 3", 9],
    ["max(1, 2, 3)", 3],
    ["mod(-1, 3)", 2],
    ["choose(5, 2)", 10],
    ["1.5e-3", 0.0015],
  ])("%s is %d", (text, expected) => expect(value(text)).toBeCloseTo(expected, 12));

  it("knows the sigmoid, the normal density and the error function", () => {
    for (const x of [-3, -0.5, 0, 2]) expect(value("sigmoid(x)", x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 12);
    expect(value("normal(0, 0, 1)")).toBeCloseTo(0.39894228, 8);
    expect(value("(1 + erf(1 / sqrt(2))) / 2")).toBeCloseTo(0.84134475, 6);
  });

  it.each(["", "1 +", "(1", "x y", "constructor", "toString(1)", "alert(1)", "__proto__", "x.y", "1;2", "'a'"])(
    "“%s” is none",
    (text) => expect(parseFormula(text, ["x"])).toBeUndefined(),
  );

  it("too long or too deep is none, and whatever is written, nothing is thrown", () => {
    expect(parseFormula("(".repeat(100), [])).toBeUndefined();
    expect(parseFormula("1+".repeat(200), [])).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void parseFormula(text, ["x"])?.({ x: 1 })));
  });
});
