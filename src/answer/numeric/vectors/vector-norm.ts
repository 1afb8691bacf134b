import { findMatrices } from "../reading/read-matrices.ts";
import { findBracketed, hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, sum, tex, value, vector } from "../write-numbers.ts";

const about = ["norm"];
const named = /\bnorm\b|\b(?:magnitude|length) of (?:the )?(?:vector )?[[(]/i;
const another =
  /\b(?:batch|layer|rms|frobenius|nuclear|spectral|matrix|infinity|inf|max|l0|p-norm|l-?3|clip\w*|gradient|squared|distance|between|regulari[sz]\w*|l1 and|and l1|dot|cosine)\b|∞/i;
const isOne = /\bl_?1\b|\b1-norm\b|\bmanhattan\b|\btaxicab\b/i;

/** The length of a vector, or the sum of its entries' sizes. */
export const vectorNorm: NumericShape = (question) => {
  if (!named.test(question) || another.test(question) || findMatrices(question).length > 0) return undefined;
  const [list, ...more] = findBracketed(question).filter(({ values }) => values.length > 1);
  if (!list || more.length > 0 || hasMore(question, [list], [2, 1])) return undefined;
  const { values } = list;
  const one = isOne.test(question);
  const sizes = values.map((x) => (one ? Math.abs(x) : x * x));
  const total = sizes.reduce((a, b) => a + b, 0);
  const result = one ? total : Math.sqrt(total);
  return {
    about,
    result: `The ${one ? "L1" : "L2"} norm of $${vector(values)}$ is ${value(result)}.`,
    steps: one
      ? [`Sizes added up: $${sum(sizes.map(tex))} ${equals(total)} ${tex(total)}$`]
      : [
          `Squares added up: $${sum(values.map((x) => `${factor(x)}^2`))} ${equals(total)} ${tex(total)}$`,
          `Root: $\\sqrt{${tex(total)}} ${equals(result)} ${tex(result)}$`,
        ],
  };
};
