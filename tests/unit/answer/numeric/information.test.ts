import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { close, misfit, results, worked, wrongFormulas } from "./ask.ts";

/** Hundredths that add up to 1, none of them 0. */
const distribution = (n: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: n - 1, maxLength: n - 1 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 100];
    return edges.slice(1).map((edge, i) => (edge - (edges[i] ?? 0)) / 100);
  });
const pairs = fc.integer({ min: 2, max: 6 }).chain((n) => fc.tuple(distribution(n), distribution(n)));
const text = (values: readonly number[]) => `(${values.join(", ")})`;
/** Expected surprise as the logarithm of a product. */
const surprise = (p: readonly number[], q: readonly number[]) =>
  -Math.log2(p.reduce((product, share, i) => product * (q[i] ?? 0) ** share, 1));

describe("entropy", () => {
  it.each([
    ["compute the entropy of a coin with p = 0.9, in bits", 0.469],
    ["entropy of (0.5, 0.25, 0.25)", 1.5],
    ["what is the entropy of a fair 8-sided die", 3],
    ["what's the entropy of [9,5]", 0.9403],
    ["entropy of a node with 9 positive and 5 negative examples", 0.9403],
    ["Entropy of a biased coin that lands heads 70% of the time", 0.8813],
    ["entropy of a 90/10 split", 0.469],
    ["entropy if p(heads)=1/4", 0.8113],
    ["shannon entropy for the probabilities 20%, 30%, 50%?", 1.4855],
    ["entropy of 0.33, 0.33, 0.33 approx", 1.5835],
  ])("%s", (question, bits) => {
    expect(results(question)[0]).toBeCloseTo(bits, 3);
    expect(worked(question).result).toMatch(/bits/);
    expect(worked(question).about).toEqual(["entropy"]);
  });

  it("in the unit asked for", () => expect(results("entropy of 0.2, 0.3, 0.5 in nats")).toEqual([1.0297, 1.4855]));

  it("of what is certain is 0", () => expect(results("entropy of a coin with p = 1")).toEqual([0]));

  it("says what does not fit", () => {
    expect(misfit("entropy of [0.5, 0.6]")).toContain("add up to $1.1$");
    expect(misfit("entropy of a coin with p = 1.3")).toContain("between 0 and 1");
  });

  it("agrees with a reference, and is at most the logarithm of the number of outcomes", () => {
    fc.assert(
      fc.property(pairs, ([p]) => {
        const question = `entropy of ${text(p)}`;
        const [bits, nats] = results(question);
        expect(close(bits, surprise(p, p))).toBe(true);
        expect(close(nats, surprise(p, p) * Math.LN2)).toBe(true);
        expect(bits).toBeLessThanOrEqual(Math.log2(p.length) + 1e-4);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });
});

describe("cross-entropy", () => {
  it.each([
    ["cross entropy of p=(1,0,0) q=(0.7,0.2,0.1)", 0.3567],
    ["cross entropy between [0.5,0.5] and [0.9,0.1] in bits", 1.737],
    ["true label [0,1,0], predicted [0.2,0.7,0.1], whats the cross entropy loss", 0.3567],
    ["predicted probs are [0.2,0.7,0.1] and the true distribution is [0,1,0]. cross-entropy?", 0.3567],
    ["binary cross entropy y=1 p=0.8", 0.2231],
    ["log loss for label 0 and prediction 0.3", 0.3567],
    ["Calculate crossentropy, target = [0 0 1], model output = [0.1 0.1 0.8]", 0.2231],
  ])("%s", (question, value) => {
    expect(results(question)[0]).toBeCloseTo(value, 3);
    expect(worked(question).about.at(-1)).toBe("cross-entropy");
  });

  it("is infinite when the model rules out what happens", () =>
    expect(worked("cross-entropy of (0.5,0.5) and (1,0)").result).toContain("infinite"));

  it("says what does not fit", () => {
    expect(misfit("cross entropy p=(0.5,0.5) q=(0.2,0.3,0.5)")).toContain("$p$ has 2 and $q$ has 3");
    expect(misfit("cross entropy p=(0.5,0.5) q=(0.2,0.3)")).toContain("$q$ must add up to 1");
  });

  it("agrees with a reference and is at least the entropy", () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        const question = `cross entropy of p = ${text(p)} and q = ${text(q)} in bits`;
        const [bits] = results(question);
        expect(close(bits, surprise(p, q))).toBe(true);
        expect(bits).toBeGreaterThanOrEqual(surprise(p, p) - 1e-4);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });
});

describe("KL divergence", () => {
  it.each([
    ["KL divergence between (0.5,0.5) and (0.9,0.1)", 0.737],
    ["KL(p||q) for p=[0.5,0.5], q=[0.9,0.1]", 0.737],
    ["D_KL(Q||P) with P=[0.5,0.5] Q=[0.9,0.1]", 0.531],
    ["kl divergence of P = (0.4, 0.6) and Q = (0.5, 0.5)?", 0.029],
    ["kullback leibler divergence from [0.1,0.9] to [0.2,0.8]", 0.0529],
    ["relative entropy of [30%, 70%] with respect to [50%, 50%]", 0.1187],
    ["how do i calculate the kl-div if q = (0.9, 0.1) and p = (0.5, 0.5)", 0.737],
  ])("%s", (question, bits) => {
    expect(results(question)[0]).toBeCloseTo(bits, 3);
    expect(worked(question).about).toEqual(["kl-divergence"]);
  });

  it("is infinite when q rules out what p allows", () =>
    expect(worked("KL of [1,0] and [0,1]").result).toContain("infinite"));

  it("agrees with a reference, is never negative, and 0 for a distribution and itself", () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        const question = `KL divergence of p = ${text(p)} and q = ${text(q)}`;
        const [bits] = results(question);
        expect(Math.abs((bits ?? -1) - (surprise(p, q) - surprise(p, p)))).toBeLessThan(6e-5);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(results(`KL divergence of ${text(p)} and ${text(p)}`)[0]).toBe(0);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });
});
