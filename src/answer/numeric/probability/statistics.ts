import { onlyList } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, formulas, sum, tex, value } from "../write-numbers.ts";

const meanAsked = /(?<!\b(?:i|you|k) |k-)\b(?:mean|average)\b(?=\s*(?:$|of\b|for\b|and\b|value|from\b|[,?=:(&/]))/i;
const varianceAsked = /\bvariance\b|\bvar\b/i;
const deviationAsked = /\bstandard deviations?\b|\bstd(?:ev)?\b|\bstd\.? dev\w*|\bsd\b/i;
const another =
  /\bmean (?:squared?|absolute|average|shift|field|reciprocal)\b|\b(?:moving|exponential|weighted|harmonic|geometric|macro|micro)[- ](?:average|mean)|\baverage (?:precision|pool\w*)|\bbias[- ]variance\b|\bcovariance\b|\bexplained variance\b|\berror\b|\bloss\b|\b(?:squares?|logs?|logarithms?|roots?|abs\w*|differences?|products?|ratios?) of\b|\b(?:trimmed|normali[sz]\w*|standardi[sz]\w*|z-?scores?|mode|median|range)\b|\d[a-z]\b|\bk-?means\b|\beigenvalues?\b|\bexplain\w*\b|\bcomponents?\b|\bkalman\b/i;
const fromSample = /\b(?:sample|unbiased|n ?- ?1|bessel\w*)\b/i;

export const statistics: NumericShape = (question) => {
  const [mean, variance, deviation] = [meanAsked, varianceAsked, deviationAsked].map((asked) => asked.test(question));
  if ((!mean && !variance && !deviation) || another.test(question)) return undefined;
  const list = onlyList(question);
  if (!list) return undefined;
  const { values } = list;
  const n = values.length;
  const total = values.reduce((a, b) => a + b, 0);
  const centre = total / n;
  const squares = values.map((one) => (one - centre) ** 2);
  const spread = squares.reduce((a, b) => a + b, 0);
  const sample = fromSample.test(question);
  const [by, other] = sample ? [n - 1, n] : [n, n - 1];
  const [main, beside] = [spread / by, spread / other];
  const kind = sample ? "sample" : "population";
  const otherKind = sample ? "as a whole population" : "as a sample";
  const said = [
    ...(mean ? [`the mean is ${value(centre)}`] : []),
    ...(variance ? [`the ${kind} variance is ${value(main)} (${otherKind} ${value(beside)})`] : []),
    ...(deviation
      ? [`the ${kind} standard deviation is ${value(Math.sqrt(main))} (${otherKind} ${value(Math.sqrt(beside))})`]
      : []),
  ];
  const result = said.join("; ");
  return {
    about: [...(variance || deviation ? ["variance"] : []), ...(mean ? ["expectation"] : [])],
    result: `${result.charAt(0).toUpperCase()}${result.slice(1)}.`,
    steps: [
      `Mean: $(${sum(values.map(factor))}) / ${n} = ${tex(total)} / ${n} ${equals(centre)} ${tex(centre)}$`,
      ...(variance || deviation
        ? [
            `Squared deviations from it: ${formulas(values.map((one, i) => `(${tex(one)} - ${factor(centre)})^2 ${equals(squares[i] ?? 0)} ${tex(squares[i] ?? 0)}`))}`,
            `Variance, $\\sum_i (x_i - \\bar x)^2 / ${sample ? "(n - 1)" : "n"}$: their sum ${value(spread)} divided by $${sample ? "n - 1" : "n"} = ${by}$ gives ${value(main)}; divided by $${sample ? "n" : "n - 1"} = ${other}$, ${otherKind}, ${value(beside)}`,
          ]
        : []),
      ...(deviation
        ? [`Standard deviation: $\\sqrt{${tex(main)}} ${equals(Math.sqrt(main))} ${tex(Math.sqrt(main))}$`]
        : []),
    ],
  };
};
