/** The derivative of a polynomial, and its value at one place. */
import { readFields } from "../reading/read-named.ts";
import { hasMore } from "../reading/read-numbers.ts";
import { derivative, readPolynomial, valueAt } from "../reading/read-polynomial.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";
import { termsInTex } from "./gradient-step.ts";

const another =
  /\b(?:second|partial|descent|step|learning|lr|rate|update|chain rule|product rule|loss|minimum|sigmoid|tanh|relu|softmax)\b/i;
/** "The derivative of 3x^2 at x = 2": without a name for the function. */
const unnamed = /\b(?:derivative|slope|gradient) of (?!f\b|y\b)(?=[-+\d]*x)/i;

export const derivativeAt: NumericShape = (question): Computed | undefined => {
  if (!/\bderivative\b|\bslope\b|\bgradient\b|\bf'/i.test(question) || another.test(question)) return undefined;
  const text = question
    .replace(unnamed, "derivative of f(x) = ")
    .replace(/\bf'\(\s*(-?\d+(?:\.\d+)?)\s*\)/, "; at x = $1");
  const polynomial = readPolynomial(text);
  if (!polynomial) return undefined;
  const rest = `${text.slice(0, polynomial.from)} ; ${text.slice(polynomial.to)}`;
  const { x } = readFields(rest, { x: "x|at" });
  if (x === undefined || hasMore(rest, [], [x])) return undefined;
  const slope = derivative(polynomial);
  const result = valueAt(slope, x);
  return {
    about: ["derivative"],
    result: `The derivative at $x = ${tex(x)}$ is ${value(result)}.`,
    steps: [
      String.raw`Each term: $(a x^n)' = n\,a\,x^{n - 1}$`,
      `Derivative: $f'(x) = ${termsInTex(slope)}$`,
      `Put in $x = ${tex(x)}$: $f'(${tex(x)}) ${equals(result)} ${tex(result)}$`,
    ],
  };
};
