/** How two lists of values vary together: covariance and Pearson's correlation. */
import { findLists, hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";

const another =
  /\b(?:matrix|spearman|kendall|rank|auto-?correlation|cross-?correlation|matthews|partial|kernel|independent|probabilit\w*)\b/i;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export const varyTogether: NumericShape = (question): Computed | undefined => {
  const correlation = /\bcorrelation\b|\bpearson\w*/i.test(question);
  const covariance = /\bcovariance\b/i.test(question);
  if (correlation === covariance || another.test(question)) return undefined;
  const lists = findLists(question);
  const [first, second] = lists;
  if (!first || !second || lists.length !== 2 || hasMore(question, lists)) return undefined;
  const about = [correlation ? "correlation" : "covariance"];
  const [x, y] = [first.values, second.values];
  if (x.length !== y.length)
    return { about, misfit: `Every value needs a partner: here are ${x.length} and ${y.length}.` };
  if (x.length < 3) return undefined;
  const [dx, dy] = [x.map((each) => each - mean(x)), y.map((each) => each - mean(y))];
  const products = dx.map((each, i) => each * (dy[i] ?? 0));
  const [together, ofX, ofY] = [products, dx.map((d) => d * d), dy.map((d) => d * d)].map((terms) =>
    terms.reduce((a, b) => a + b, 0),
  );
  const shared = together ?? 0;
  const steps = [
    `Means: $\\bar x ${equals(mean(x))} ${tex(mean(x))}$, $\\bar y ${equals(mean(y))} ${tex(mean(y))}$; differences $${vector(dx)}$ and $${vector(dy)}$`,
    `Products added up: $${sum(products.map(tex))} ${equals(shared)} ${tex(shared)}$`,
  ];
  if (covariance) {
    const sample = /\bsample\b|\bunbiased\b|\bn ?- ?1\b/i.test(question);
    const [main, other] = sample
      ? [shared / (x.length - 1), shared / x.length]
      : [shared / x.length, shared / (x.length - 1)];
    return {
      about,
      result: `The ${sample ? "sample" : "population"} covariance is ${value(main)} (${sample ? "as a whole population" : "as a sample"} ${value(other)}).`,
      steps: [...steps, `Divided by $n = ${x.length}$, or by $n - 1 = ${x.length - 1}$ for a sample`],
    };
  }
  if (!ofX || !ofY) return { about, misfit: "One of the lists doesn't vary, so the formula divides by 0." };
  const result = shared / Math.sqrt(ofX * ofY);
  return {
    about,
    result: `The correlation is ${value(result)}.`,
    steps: [
      ...steps,
      `Squares added up: $${tex(ofX)}$ and $${tex(ofY)}$`,
      `Put in: $${tex(shared)} / \\sqrt{${tex(ofX)} \\cdot ${tex(ofY)}} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
