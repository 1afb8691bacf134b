/** The newer shapes against references computed in another way. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { close, numbersOf, results, worked } from "./ask.ts";

const small = fc.integer({ min: -30, max: 30 }).map((n) => n / 10);
const count = fc.integer({ min: 0, max: 20 });
const runs = { numRuns: 40 };

it("information gain is the mutual information of branch and class", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 3 }), (children) => {
      fc.pre(children.every(([a, b]) => a + b > 0));
      const all = children.flat().reduce((a, b) => a + b, 0);
      const [yes, no] = [0, 1].map((k) => children.reduce((sum, child) => sum + (child[k] ?? 0), 0));
      let shared = 0;
      for (const child of children)
        for (const [k, n] of child.entries())
          if (n > 0) shared += (n / all) * Math.log2((n * all) / ((child[0] + child[1]) * ((k === 0 ? yes : no) ?? 1)));
      const parts = children.map(([a, b]) => `${a} yes ${b} no`).join(", ");
      expect(
        close(results(`information gain of ${yes} yes ${no} no split into ${parts}`)[0], Math.max(0, shared)),
      ).toBe(true);
    }),
    runs,
  );
});

it("minimax is the largest of the smallest, and the other way round", () => {
  const leaves = fc.array(fc.array(fc.integer({ min: -9, max: 20 }), { minLength: 2, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(leaves, (lists) => {
      const shown = lists.map((list) => `[${list.join(", ")}]`).join(" ");
      const sorted = lists.map((list) => [...list].sort((a, b) => a - b));
      const most = sorted.map(([least]) => least ?? 0).sort((a, b) => b - a)[0];
      const least = sorted.map((list) => list.at(-1) ?? 0).sort((a, b) => a - b)[0];
      expect(numbersOf(worked(`minimax value with MAX at the root, leaves ${shown}`).result)[0]).toBe(most);
      expect(numbersOf(worked(`minimax value with MIN at the root, leaves ${shown}`).result)[0]).toBe(least);
    }),
    runs,
  );
});

it("edit distance is symmetric, and no more than the longer word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 3, maxLength: 7 });
  const distance = (a: string, b: string): number => {
    if (a === "" || b === "") return a.length + b.length;
    if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
    return 1 + Math.min(distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1)));
  };
  fc.assert(
    fc.property(word, word, (a, b) => {
      const { result } = worked(`edit distance between '${a}' and '${b}'`);
      expect(/\$(\d+)\$/.exec(result)?.[1]).toBe(String(distance(a, b)));
    }),
    runs,
  );
});

it("the normal distribution agrees with adding up its density", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -45, max: 45 }).map((n) => n / 10),
      (z) => {
        const parts = 20_000;
        let area = 0;
        for (let i = 0; i < parts; i++) area += Math.exp(-0.5 * (((i + 0.5) * z) / parts) ** 2);
        const below = 0.5 + (area * z) / parts / Math.sqrt(2 * Math.PI);
        expect(close(results(`P(X < ${z}) for a standard normal`)[0] ?? Number.NaN, below)).toBe(true);
      },
    ),
    runs,
  );
});

it("binomial probabilities are those of all outcomes counted", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), (n, k) => {
      fc.pre(k <= n);
      let ways = 0;
      for (let bits = 0; bits < 2 ** n; bits++)
        if ([...bits.toString(2)].filter((bit) => bit === "1").length === k) ways++;
      const shown = results(`probability of exactly ${k} heads in ${n} fair coin flips`)[0];
      expect(close(shown, ways / 2 ** n)).toBe(true);
    }),
    runs,
  );
});

it("an inverse times its matrix is the identity; eigenvalues add up to the trace", () => {
  const entry = fc.integer({ min: -6, max: 6 });
  fc.assert(
    fc.property(entry, entry, entry, entry, (a, b, c, d) => {
      fc.pre(a * d !== b * c);
      const [p = 0, q = 0, r = 0, s = 0] = results(`inverse of [[${a},${b}],[${c},${d}]]`);
      const slack = 0.01;
      expect(Math.abs(a * p + b * r - 1)).toBeLessThan(slack);
      expect(Math.abs(a * q + b * s)).toBeLessThan(slack);
      const { result } = worked(`eigenvalues of [[${a},${b}],[${c},${d}]]`);
      if (/^The eigenvalues are (?!complex)/.test(result)) {
        const [x = 0, y = 0] = numbersOf(result);
        expect(Math.abs(x + y - a - d)).toBeLessThan(slack);
        expect(Math.abs(x * y - (a * d - b * c))).toBeLessThan(slack);
      }
    }),
    runs,
  );
});

it("pooling and convolution agree with walking the matrix", () => {
  const rows = fc.array(fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(rows, (matrix) => {
      const at = (i: number, j: number): number => matrix[i]?.[j] ?? 0;
      const pooled = [0, 2].flatMap((i) =>
        [0, 2].map((j) => Math.max(at(i, j), at(i, j + 1), at(i + 1, j), at(i + 1, j + 1))),
      );
      const shown = JSON.stringify(matrix);
      expect(results(`2x2 max pooling with stride 2 of ${shown}`)).toEqual(pooled);
      const convolved = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => at(i, j) - 2 * at(i + 1, j + 1)));
      expect(
        results(`convolve ${shown} with the kernel [[1,0],[0,-2]]`)
          .slice(0, 9)
          .map((n) => n + 0),
      ).toEqual(convolved.map((n) => n + 0));
    }),
    runs,
  );
});

it("a perceptron's update moves by rate times error times input", () => {
  fc.assert(
    fc.property(small, small, small, small, fc.constantFrom(0, 1), (w, v, x, y, target) => {
      const { result } = worked(
        `perceptron update: weights (${w}, ${v}), input (${x}, ${y}), target ${target}, predicted ${1 - target}, learning rate 0.5`,
      );
      const [first, second] = numbersOf(result);
      const sign = target === 1 ? 0.5 : -0.5;
      expect(close(first, w + sign * x)).toBe(true);
      expect(close(second, v + sign * y)).toBe(true);
    }),
    runs,
  );
});

it("a logistic step agrees with the loss's slope by differences", () => {
  fc.assert(
    fc.property(small, small, fc.constantFrom(0, 1), (w, x, label) => {
      const loss = (weight: number): number => {
        const p = 1 / (1 + Math.exp(-weight * x));
        return -Math.log(label === 1 ? p : 1 - p);
      };
      const slope = (loss(w + 1e-5) - loss(w - 1e-5)) / 2e-5;
      const [moved] = results(
        `logistic regression: w=${w}, b=0, x=${x}, y=${label}, learning rate 0.1. weight after one gradient step?`.replace(
          " b=0,",
          "",
        ),
      );
      expect(Math.abs((moved ?? Number.NaN) - (w - 0.1 * slope))).toBeLessThan(2e-4);
    }),
    runs,
  );
});
