/** How far a figure from a sample may be off: standard error, confidence interval, t statistic. */
import { oneFormula } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const fields = {
  mean: "(?:sample )?(?:mean|average)(?: of)?|x_?bar|x̄",
  deviation: "(?:sample )?standard deviation|std(?:\\.? ?dev(?:iation)?)?|sd|sigma|σ|s",
  n: "n|sample(?: size)?|size|samples|observations|examples|measurements|values|runs|patients|people",
};
const needs = ({ deviation, n }: { readonly deviation: number; readonly n: number }): string | false =>
  (deviation < 0 || !Number.isInteger(n) || n < 2) &&
  "A standard deviation isn't negative, and a sample needs at least two whole examples.";
const another =
  /\b(?:proportion|accuracy|difference|two groups|paired|prediction interval|how many|bootstrap|p-?value|welch|significan\w*)\b/i;

const standardError = oneFormula({
  about: ["confidence-interval"],
  named: /\bstandard error\b|\bsem\b/i,
  another:
    /\b(?:proportion|accuracy|difference|regression|slope|coefficient|bootstrap|confidence interval|interval)\b/i,
  fields: { deviation: fields.deviation, n: fields.n },
  misfit: needs,
  work: ({ deviation, n }) => {
    const result = deviation / Math.sqrt(n);
    return {
      result: `The standard error is ${value(result)}.`,
      steps: [
        String.raw`Formula: $s / \sqrt{n}$`,
        `Put in: $${tex(deviation)} / \\sqrt{${tex(n)}} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const levels: Readonly<Record<string, number>> = { "90": 1.645, "95": 1.96, "99": 2.576 };
const levelIn = /\b(90|95|99) ?(?:%|per ?cent)(?: confidence(?: level)?)?|\bconfidence level(?: of)? 0?\.(90|95|99)\b/i;
const levelOf = (question: string): string => {
  const [, percent, share] = levelIn.exec(question) ?? [];
  return percent ?? share ?? "95";
};
const interval = (middle: number, error: number, question: string) => {
  const level = levelOf(question);
  const z = levels[level] ?? 1.96;
  const reach = z * error;
  const [low, high] = [middle - reach, middle + reach];
  return {
    result: `The ${level} % confidence interval is ${equals(low, high) === "=" ? "" : "about "}$[${tex(low)},\\ ${tex(high)}]$.`,
    step: `Interval: $${tex(middle)} \\pm ${tex(z)} \\cdot ${tex(error)}$, so $\\pm ${tex(reach)}$`,
  };
};

const ofMean = oneFormula({
  about: ["confidence-interval"],
  named: /\bconfidence interval\b|\b9[059] ?% (?:ci|interval)\b|\bci\b/i,
  another,
  aside: levelIn,
  fields,
  misfit: needs,
  work: ({ mean, deviation, n }, question) => {
    const error = deviation / Math.sqrt(n);
    const { result, step } = interval(mean, error, question);
    return {
      result,
      steps: [
        `Standard error: $${tex(deviation)} / \\sqrt{${tex(n)}} ${equals(error)} ${tex(error)}$`,
        step,
        ...(n < 30
          ? ["With fewer than 30 examples a value of the t distribution in place of this $z$ makes it somewhat wider."]
          : []),
      ],
    };
  },
});

const ofShare = oneFormula({
  about: ["confidence-interval"],
  named: /\bconfidence interval\b|\b9[059] ?% (?:ci|interval)\b|\bci\b/i,
  another: /\b(?:standard deviation|sd|mean|difference|two|how many|bootstrap|wilson|vs|versus)\b/i,
  aside: levelIn,
  fields: {
    share: "accuracy|proportion|error rate|success rate|share|p",
    n: "n|test set(?: size)?|(?:test |validation )?(?:examples|samples|images|cases|points|items)|sample(?: size)?|people|voters",
  },
  misfit: ({ share, n }) =>
    (share < 0 || share > 1 || !Number.isInteger(n) || n < 1) &&
    "A share lies between 0 and 1, and it is one of a whole number of examples.",
  work: ({ share, n }, question) => {
    const error = Math.sqrt((share * (1 - share)) / n);
    const { result, step } = interval(share, error, question);
    return {
      result,
      steps: [
        String.raw`Standard error of a share: $\sqrt{p\,(1 - p) / n} = \sqrt{${tex(share)} \cdot ${tex(1 - share)} / ${tex(n)}} ${equals(error)} ${tex(error)}$`,
        step,
      ],
    };
  },
});

const tStatistic = oneFormula({
  about: ["t-test"],
  named: /\bt[- ]?(?:statistic|value|score|test)\b|\bt stat\b/i,
  another: /\b(?:two|paired|welch|groups?|difference|p-?value|critical|degrees|significan\w*|reject)\b/i,
  fields: {
    ...fields,
    mean: "(?:sample )?(?:mean|average)|x_?bar|x̄",
    expected:
      "mu_?0?|μ_?0?|(?:population|hypothesi[sz]ed|null|expected|true) (?:mean|value)|h_?0(?: mean)?|against|versus|vs",
  },
  misfit: ({ deviation, n }) =>
    needs({ deviation, n }) || (deviation === 0 && "With a standard deviation of 0 the formula divides by 0."),
  work: ({ mean, expected, deviation, n }) => {
    const error = deviation / Math.sqrt(n);
    const result = (mean - expected) / error;
    return {
      result: `The t statistic is ${value(result)}, with $n - 1 = ${tex(n - 1)}$ degrees of freedom.`,
      steps: [
        String.raw`Formula: $t = (\bar x - \mu_0) / (s / \sqrt{n})$`,
        `Standard error: $${tex(deviation)} / \\sqrt{${tex(n)}} ${equals(error)} ${tex(error)}$`,
        `Put in: $(${tex(mean)} - ${factor(expected)}) / ${tex(error)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

export const samplingErrors: readonly NumericShape[] = [standardError, ofMean, ofShare, tStatistic];
