/** From log-odds to a probability, from a coefficient to an odds ratio. */
import { oneFormula } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const fromLogOdds = oneFormula({
  about: ["logistic-regression"],
  named: /\blog[- ]?odds\b/i,
  another: /\bratio\b|\bcoefficient\b|\bchange\b/i,
  fields: { z: "log[- ]?odds" },
  work: ({ z }, question) => {
    if (!/\bprobabilit\w*\b/i.test(question)) return undefined;
    const result = 1 / (1 + Math.exp(-z));
    return {
      result: `The probability is ${value(result)}.`,
      steps: [`Put in: $1 / (1 + e^{-(${tex(z)})}) ${equals(result)} ${tex(result)}$`],
    };
  },
});

const oddsRatio = oneFormula({
  about: ["logistic-regression"],
  named: /\bodds ratio\b/i,
  another: /\b(?:log of|table|exposed|groups?)\b/i,
  fields: { w: "coefficient|weight|beta|β|w" },
  work: ({ w }) => {
    const result = Math.exp(w);
    return {
      result: `The odds ratio is ${value(result)}.`,
      steps: [
        `Each unit more of the feature multiplies the odds by $e^w$`,
        `Put in: $e^{${tex(w)}} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

export const odds: readonly NumericShape[] = [fromLogOdds, oddsRatio];
