import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, results, worked, wrongFormulas } from "./ask.ts";

const entry = fc.integer({ min: -9, max: 9 });
const rows = (n: number, m: number) =>
  fc.array(fc.array(entry, { minLength: m, maxLength: m }), { minLength: n, maxLength: n });
const text = (matrix: readonly (readonly number[])[]) => `[${matrix.map((row) => `[${row.join(",")}]`).join(",")}]`;
const size = fc.integer({ min: 1, max: 3 });
const wide = fc.integer({ min: 2, max: 3 });

/** As a sum of outer products: column k of the first times row k of the second. */
function outerSum(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const sum = a.map(() => (b[0] ?? []).map(() => 0));
  for (const [k, row] of b.entries())
    for (const [i, left] of a.entries())
      for (const [j, x] of row.entries()) (sum[i] as number[])[j] = (sum[i]?.[j] ?? 0) + (left[k] ?? 0) * x;
  return sum;
}

describe("matrix product", () => {
  it.each([
    "multiply [[1,2],[3,4]] by [[5,6],[7,8]]",
    "matrix product of [1 2; 3 4] and [5 6; 7 8]",
    "what is [[1,2],[3,4]] * [[5,6],[7,8]]",
    "((1,2),(3,4)) times ((5,6),(7,8)) = ?",
    "A=[[1, 2], [3, 4]], B=[[5, 6], [7, 8]], compute the product AB",
    "can you do matrix multiplication of [[1,2],[3,4]] and [[5,6],[7,8]] step by step",
  ])("%s", (question) => {
    expect(results(question)).toEqual([19, 22, 43, 50]);
    expect(worked(question).about).toEqual(["matrix-multiplication"]);
  });

  it("of a matrix and a vector", () => expect(results("[[1,2],[3,4]] times [5,6]")).toEqual([17, 39]));

  it("says what does not fit", () => {
    expect(misfit("[[1,2],[3,4]] times [[1,2,3]]")).toContain("as many columns");
    expect(misfit("multiply [[1,2],[3]] by [[1,2],[3,4]]")).toContain("same number of entries");
  });

  it("agrees with a sum of outer products", () => {
    fc.assert(
      fc.property(
        fc.tuple(size, wide, wide).chain(([n, m, p]) => fc.tuple(rows(n, m), rows(m, p))),
        ([a, b]) => {
          const question = `multiply ${text(a)} by ${text(b)}`;
          expect(results(question)).toEqual(
            outerSum(a, b)
              .flat()
              .map((x) => x + 0),
          );
          expect(wrongFormulas(worked(question))).toEqual([]);
        },
      ),
    );
  });

  it("other products are left alone", () =>
    expect(ask("hadamard product of [[1,2],[3,4]] and [[5,6],[7,8]]")).toBeUndefined());
});

describe("attention of a small example", () => {
  it.each([
    "attention with Q=[[1,0]] K=[[1,0],[0,1]] V=[[1,2],[3,4]]",
    "compute attention for q = (1,0), K = ((1,0),(0,1)), V = ((1,2),(3,4))",
    "Q = [1,0], K = [[1,0],[0,1]], V = [[1,2],[3,4]]: scaled dot product attention?",
    "what's the self-attention output if Q: [[1,0]], K: [[1,0],[0,1]], V: [[1,2],[3,4]]",
    "calculate softmax(QK^T/sqrt(d))V, Q=[1 0], K=[1 0; 0 1], V=[1 2; 3 4]",
    "Q is [[1, 0]], K is [[1, 0], [0, 1]] and V is [[1, 2], [3, 4]]. attention output pls",
  ])("%s", (question) => {
    expect(results(question)).toEqual([1.6605, 2.6605]);
    expect(worked(question).about).toEqual(["scaled-dot-product-attention"]);
  });

  it("says what does not fit", () => {
    expect(misfit("attention Q=[[1,0,1]] K=[[1,0],[0,1]] V=[[1,2],[3,4]]")).toContain("same length");
    expect(misfit("attention Q=[[1,0]] K=[[1,0],[0,1]] V=[[1,2]]")).toContain("Every key needs a value");
  });

  it("agrees with a reference, and mixes values only", () => {
    fc.assert(
      fc.property(
        fc.tuple(size, wide, wide, wide).chain(([n, m, d, v]) => fc.tuple(rows(n, d), rows(m, d), rows(m, v))),
        ([q, k, v]) => {
          const question = `attention of Q=${text(q)}, K=${text(k)}, V=${text(v)}`;
          const expected = q.flatMap((query) => {
            const scores = k.map(
              (key) => key.reduce((s, x, i) => s + x * (query[i] ?? 0), 0) / Math.sqrt(query.length),
            );
            const weights = scores.map((mine) => 1 / scores.reduce((s, other) => s + Math.exp(other - mine), 0));
            return (v[0] ?? []).map((_, j) => weights.reduce((s, w, i) => s + w * (v[i]?.[j] ?? 0), 0));
          });
          const found = results(question);
          expect(found).toHaveLength(expected.length);
          for (const [i, value] of expected.entries())
            expect(close(found[i], value) || Math.abs((found[i] ?? 1) - value) < 1e-9, `${found[i]} ${value}`).toBe(
              true,
            );
          const values = v.flat();
          for (const shown of found) {
            expect(shown).toBeLessThanOrEqual(Math.max(...values) + 1e-4);
            expect(shown).toBeGreaterThanOrEqual(Math.min(...values) - 1e-4);
          }
          expect(wrongFormulas(worked(question))).toEqual([]);
        },
      ),
    );
  });
});
