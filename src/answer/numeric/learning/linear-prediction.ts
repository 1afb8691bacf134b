/** What a line the learner wrote out says for one x. */
import { readFields } from "../reading/read-named.ts";
import { hasMore } from "../reading/read-numbers.ts";
import { readPolynomial, valueAt } from "../reading/read-polynomial.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const about = ["linear-regression"];
const named = /\b(?:linear (?:regression|model|function)|regression (?:line|equation)|predict\w*|fitted line|model)\b/i;
const another =
  /\b(?:gradients?|derivative|slope|step|update|learning|loss|error|residual|minimum|root|logistic|sigmoid|classif\w*|mse|actual|boundary|intercept)\b/i;

export const linearPrediction: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const text = question.replace(/ŷ|\by[_ ]?hat\b/gi, "y");
  const line = readPolynomial(text);
  if (!line || line.terms.some(({ power }) => power > 1)) return undefined;
  const rest = `${text.slice(0, line.from)} ; ${text.slice(line.to)}`;
  const { x } = readFields(rest, { x: "x|inputs?" });
  if (x === undefined || hasMore(rest, [], [x])) return undefined;
  const result = valueAt(line.terms, x);
  const parts = line.terms.map(({ coefficient, power }) =>
    power === 0 ? tex(coefficient) : String.raw`${tex(coefficient)} \cdot ${factor(x)}`,
  );
  return {
    about,
    result: `The prediction for $x = ${tex(x)}$ is ${value(result)}.`,
    steps: [`Put in: $${parts.join(" + ").replaceAll("+ -", "- ")} ${equals(result)} ${tex(result)}$`],
  };
};
