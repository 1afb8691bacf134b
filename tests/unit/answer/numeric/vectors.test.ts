import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, results, worked, wrongFormulas } from "./ask.ts";

const entry = fc.integer({ min: -90, max: 90 }).map((n) => n / 10);
const pairs = fc
  .integer({ min: 2, max: 6 })
  .chain((n) =>
    fc.tuple(fc.array(entry, { minLength: n, maxLength: n }), fc.array(entry, { minLength: n, maxLength: n })),
  );
const text = (values: readonly number[]) => `[${values.join(", ")}]`;
const squareOf = (values: readonly number[]) => Math.hypot(...values) ** 2;
const difference = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x - (b[i] ?? 0));
/** By the law of cosines. */
const product = (a: readonly number[], b: readonly number[]) =>
  (squareOf(a) + squareOf(b) - squareOf(difference(a, b))) / 2;

describe("dot product", () => {
  it.each([
    "dot product of (1,2,3) and (4,5,6)",
    "what's the dot-product [1,2,3] [4,5,6]",
    "inner product of a=[1, 2, 3] and b=[4, 5, 6]",
    "compute the scalar product of <1,2,3> with <4,5,6>",
    "a = (1 2 3), b = (4 5 6). dot product?",
    "how do i calculate the dot product of {1,2,3} and {4,5,6}",
  ])("%s", (question) => {
    expect(results(question)).toEqual([32]);
    expect(worked(question).about).toEqual(["dot-product"]);
  });

  it("says when lengths differ", () =>
    expect(misfit("dot product of (1,2) and (1,2,3)")).toContain("the first has 2 and the second 3"));

  it("agrees with the law of cosines", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const question = `dot product of ${text(a)} and ${text(b)}`;
        expect(Math.abs((results(question)[0] ?? Number.NaN) - product(a, b))).toBeLessThan(1e-4);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });
});

describe("cosine similarity", () => {
  it.each([
    "cosine similarity between [1,0,1] and [1,1,0]",
    "cos similarity of (1,0,1) and (1,1,0)",
    "what is the cosine similarity of a=(1,0,1) b=(1,1,0)?",
    "compute cosine sim for [1 0 1] and [0 1 1]",
    "cosine of the angle between (1,0,1) and (1,1,0)",
    "vectors [1,0,1], [1,1,0]: cosine similarity pls",
  ])("%s", (question) => {
    expect(results(question)).toEqual([0.5]);
    expect(worked(question).about).toEqual(["cosine-similarity"]);
  });

  it("as a distance", () => expect(results("cosine distance of (1,2) and (2,4)")).toEqual([0]));
  it("says that a zero vector has none", () =>
    expect(misfit("cosine similarity of (0,0) and (1,2)")).toContain("no direction"));

  it("agrees with a reference, lies in [-1, 1], and ignores length", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        fc.pre(a.some((x) => x !== 0) && b.some((x) => x !== 0));
        const question = `cosine similarity of ${text(a)} and ${text(b)}`;
        const [shown] = results(question);
        const expected = product(a, b) / Math.sqrt(squareOf(a) * squareOf(b));
        expect(Math.abs((shown ?? Number.NaN) - expected)).toBeLessThan(6e-5);
        expect(Math.abs(shown ?? 2)).toBeLessThanOrEqual(1);
        const twice = `cosine similarity of ${text(a.map((x) => 2 * x))} and ${text(b)}`;
        expect(results(twice)).toEqual([shown]);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });
});

describe("distances", () => {
  it.each([
    ["euclidean distance between (1,2) and (4,6)", [5]],
    ["distance from (0,0) to (3,4)", [5]],
    ["how far is [1,2] from [4,6]", [5]],
    ["what's the manhattan distance between (1,2) and (4,6)", [7]],
    ["city block distance of [1,2] and [4,6]?", [7]],
    ["L1 distance between a=(1,2), b=(4,6)", [7]],
    ["compute the L2 distance of points (1, 2) and (4, 6)", [5]],
  ])("%s", (question, values) => expect(results(question)).toEqual(values));

  it("both when both are asked for", () => {
    const { result, about } = worked("euclidean and manhattan distance of (1,2) and (4,6)");
    expect(result).toMatch(/Euclidean .* is \$5\$; .*Manhattan .* is \$7\$/);
    expect(about).toEqual(["euclidean-distance", "distance-metric"]);
  });

  it("agree with references; the straight way is never longer", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [straight] = results(`euclidean distance of ${text(a)} and ${text(b)}`);
        const [blocks] = results(`manhattan distance of ${text(a)} and ${text(b)}`);
        expect(close(straight, Math.hypot(...difference(a, b)))).toBe(true);
        expect(
          close(
            blocks,
            a.reduce((sofar, x, i) => sofar + Math.max(x, b[i] ?? 0) - Math.min(x, b[i] ?? 0), 0),
          ),
        ).toBe(true);
        expect(straight).toBeLessThanOrEqual((blocks ?? 0) + 1e-4);
        expect(wrongFormulas(worked(`manhattan and euclidean distance of ${text(a)} and ${text(b)}`))).toEqual([]);
      }),
    );
  });

  it("others are left alone", () => {
    expect(ask("chebyshev distance between (1,2) and (4,6)")).toBeUndefined();
  });
});

describe("mean errors", () => {
  it.each([
    ["mse between [1,2,3] and [1,2,5]", 1.3333],
    ["mean squared error for y=[1,2,3], predictions=[1,2,5]", 1.3333],
    ["calculate the MSE: true (1,2,3) predicted (1,2,5)", 1.3333],
    ["rmse of [1,2,3] and [2,2,5]", 1.291],
    ["root mean squared error of (1,2,3) vs (2,2,5)?", 1.291],
    ["mean absolute error of (1,2) vs (3,5)", 2.5],
    ["MAE if y = [1, 2] and y_hat = [3, 5]", 2.5],
  ])("%s", (question, expected) => expect(results(question)).toEqual([expected]));

  it("agree with references: MAE ≤ RMSE, RMSE² = MSE", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const both = `${text(a)} and ${text(b)}`;
        const [mse, rmse, mae] = ["mse", "rmse", "mae"].map((name) => results(`${name} of ${both}`)[0] ?? Number.NaN);
        const n = a.length;
        expect(close(mse, squareOf(difference(a, b)) / n)).toBe(true);
        expect(close(rmse, Math.hypot(...difference(a, b)) / Math.sqrt(n))).toBe(true);
        expect(mae).toBeLessThanOrEqual((rmse ?? 0) + 1e-4);
        expect(wrongFormulas(worked(`rmse of ${both}`))).toEqual([]);
      }),
    );
  });
});
