/** One number about a regression: residual, R² from sums of squares, Huber loss, a penalty on weights. */
import { oneFormula } from "../one-formula.ts";
import { readFields } from "../reading/read-named.ts";
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import { readPolynomial, valueAt } from "../reading/read-polynomial.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, factor, sum, tex, value } from "../write-numbers.ts";

const residual: NumericShape = (question): Computed | undefined => {
  if (!/\bresidual\b/i.test(question) || /\b(?:sum|squared|connection|network|block|mean)\b/i.test(question))
    return undefined;
  const text = question.replace(/ŷ|\by[_ ]?hat\b/gi, "y");
  const line = readPolynomial(text);
  const rest = line ? `${text.slice(0, line.from)} ; ${text.slice(line.to)}` : text;
  const apart = rest.replace(
    /\b(?:actual|true|observed|real)(?: (?:value|y))? (?:at|for) x ?= ?(-?\d+(?:\.\d+)?)(?: (?:is|was)| =)? (-?\d+(?:\.\d+)?)/i,
    "x = $1 ; actual $2",
  );
  const { x, actual, predicted } = readFields(apart, {
    x: "x",
    actual: "(?:actual|true|observed|real)(?: (?:value|y))?|y",
    predicted: "predict(?:ed|ion)(?: value)?",
  });
  const guess = line && x !== undefined ? valueAt(line.terms, x) : line ? undefined : predicted;
  if (actual === undefined || guess === undefined || hasMore(rest, [], [actual, x ?? actual, predicted ?? guess]))
    return undefined;
  const result = Number((actual - guess).toFixed(12));
  return {
    about: ["linear-regression"],
    result: `The residual is ${value(result)}.`,
    steps: [
      ...(line ? [`Prediction for $x = ${tex(x ?? 0)}$: $${tex(guess)}$`] : []),
      `Residual, what was observed less the prediction: $${tex(actual)} - ${factor(guess)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};

const rSquaredOfSums = oneFormula({
  about: ["r-squared"],
  named: /\br\s?[²2]\b|\br\^\{?2\}?|\br[- ]?squared?\b|\bcoefficient of determination\b/i,
  another: /\badjusted\b/i,
  aside: /\br\s?2\b|\br\^\{?2\}?/gi,
  fields: {
    left: "ss_?-?\\{?res(?:idual)?\\}?|rss|sse|ss_?err|residual sum of squares|sum of squared (?:errors|residuals)",
    whole: "ss_?-?\\{?tot(?:al)?\\}?|tss|sst|total sum of squares",
  },
  misfit: ({ left, whole }) =>
    (left < 0 || whole <= 0) && "Sums of squares aren't negative, and the total must be greater than 0.",
  work: ({ left, whole }) => {
    const result = 1 - left / whole;
    return {
      result: `$R^2$ is ${value(result)}.`,
      steps: [
        String.raw`Formula: $R^2 = 1 - SS_{\text{res}} / SS_{\text{tot}}$`,
        `Put in: $1 - ${tex(left)} / ${tex(whole)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const adjusted = oneFormula({
  about: ["r-squared"],
  named: /\badjusted r(?:\s?[²2]|\^\{?2\}?|[- ]?squared?)/i,
  rewrite: (question) =>
    question
      .replace(/(?<!adjusted )\br\s?(?:[²2]|\^\{?2\}?|-?squared?)(?![\p{L}\d])/giu, "rsq")
      .replace(/\badjusted r\s?(?:[²2]|\^\{?2\}?|-?squared?)/gi, "adjusted"),
  fields: {
    r: "rsq",
    n: "n|(?:examples|samples|observations|points)",
    k: "k|p|predictors|features|variables|regressors",
  },
  misfit: ({ n, k }) => (n - k - 1 <= 0 || k < 1) && "There must be more examples than predictors plus one.",
  work: ({ r, n, k }) => {
    const result = 1 - ((1 - r) * (n - 1)) / (n - k - 1);
    return {
      result: `Adjusted $R^2$ is ${value(result)}.`,
      steps: [
        String.raw`Formula: $1 - (1 - R^2)\,(n - 1) / (n - k - 1)$`,
        `Put in: $1 - ${tex(1 - r)} \\cdot ${tex(n - 1)} / ${tex(n - k - 1)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const huber = oneFormula({
  about: ["huber-loss"],
  named: /\bhuber\b/i,
  another: /\b(?:gradient|derivative|predictions?|targets?|why|mean)\b/i,
  fields: { error: "error|residual|difference|e|r", delta: "delta|δ|threshold" },
  misfit: ({ delta }) => delta <= 0 && "The threshold of the Huber loss must be greater than 0.",
  work: ({ error, delta }) => {
    const size = Math.abs(error);
    const small = size <= delta;
    const result = small ? (error * error) / 2 : delta * (size - delta / 2);
    return {
      result: `The Huber loss is ${value(result)}.`,
      steps: [
        String.raw`Formula: $\tfrac{1}{2} e^2$ for $|e| \le \delta$, else $\delta\,(|e| - \tfrac{1}{2} \delta)$`,
        small
          ? `Since $${tex(size)} \\le ${tex(delta)}$: $\\tfrac{1}{2} \\cdot ${tex(size)}^2 ${equals(result)} ${tex(result)}$`
          : `Since $${tex(size)} > ${tex(delta)}$: $${tex(delta)} \\cdot (${tex(size)} - ${tex(delta / 2)}) ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const penalty: NumericShape = (question): Computed | undefined => {
  const l2 = /\b(?:ridge|l2|weight decay)\b/i.test(question);
  const l1 = /\b(?:lasso|l1)\b/i.test(question);
  if (
    l1 === l2 ||
    !/\bpenalty\b|\bregulari[sz]ation (?:term|loss)\b/i.test(question) ||
    /\b(?:gradient|update|step|learning|mse|total|half)\b|\/ ?2/i.test(question)
  )
    return undefined;
  const text = question.replace(/\bl[12]\b/gi, "norm");
  const { weights } = readNamedLists(text, { weights: "weights?(?: vector)?|w|coefficients" });
  const rest = weights ? without(text, weights.spans) : text;
  const { lambda } = readFields(rest, { lambda: "lambda|λ|alpha|α|strength" });
  if (!weights || lambda === undefined || weights.values.length < 2 || hasMore(rest, [], [lambda])) return undefined;
  const terms = weights.values.map((w) => (l1 ? Math.abs(w) : w * w));
  const total = terms.reduce((a, b) => a + b, 0);
  const result = lambda * total;
  return {
    about: [l1 ? "l1-regularization" : "l2-regularization"],
    result: `The penalty is ${value(result)}.`,
    steps: [
      l1
        ? String.raw`Formula: $\lambda \sum_i |w_i|$`
        : String.raw`Formula: $\lambda \sum_i w_i^2$ (some write half of it)`,
      `Add up: $${sum(terms.map(tex))} = ${tex(total)}$`,
      `Put in: $${tex(lambda)} \\cdot ${tex(total)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};

export const regressionMeasures: readonly NumericShape[] = [residual, rSquaredOfSums, adjusted, huber, penalty];
