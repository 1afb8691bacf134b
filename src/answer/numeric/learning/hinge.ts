import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const about = ["hinge-loss"];

/** The hinge loss of one score, with labels ±1. */
export const hinge: NumericShape = (question) => {
  if (
    !/\bhinge[- ]?loss\b/i.test(question) ||
    /\b(?:squared|gradient|multi-?class|derivative|sum|total|average)\b/i.test(question)
  )
    return undefined;
  const { y, score } = readFields(question, {
    y: "y|true label|label|target|true class",
    score: String.raw`score|f\(x\)|f|output|prediction|predicted(?: score)?|margin score|raw output|y_?hat|ŷ|decision value`,
  });
  if (y === undefined || score === undefined || findNumbers(question).length !== 2) return undefined;
  if (y !== 1 && y !== -1)
    return { about, misfit: `The hinge loss has labels of $1$ and $-1$, and $${tex(y)}$ is neither.` };
  const result = Math.max(0, Number((1 - y * score).toFixed(12)));
  return {
    about,
    result: `The hinge loss is ${value(result)}.`,
    steps: [
      String.raw`Formula: $\max(0,\ 1 - y\,f(x))$`,
      `Put in: $\\max(0,\\ 1 - ${factor(y)} \\cdot ${factor(score)}) ${equals(result)} ${tex(result)}$`,
    ],
  };
};
