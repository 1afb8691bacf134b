/** Features scaled: to the range from 0 to 1, or to mean 0 and standard deviation 1. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers, onlyList } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, factor, formulas, sum, tex, value, valuesInProse, vector } from "../write-numbers.ts";

const minMax =
  /\bmin[- /]?max\b(?=[\s\S]*\b(?:scal\w*|normali\w*|rang\w*|to 0)\b)|\b(?:min[- ]?max[- ]?(?:scal\w*|normali[sz]\w*)|(?:normali[sz]e|scale|rescale)\b[^?]*\b(?:0|zero)\s*(?:to|and|-|\.\.+|,)\s*(?:1|one))\b/i;
const standard = /\bz[- ]?scores?\b|\bstandardi[sz]\w*\b|\bz[- ]normali[sz]\w*\b|\bstandard scores?\b/i;
const another =
  /\b(?:batch|layer|softmax|robust|l2|l1|unit (?:norm|vector|length)|train|test set|back|inverse|unscale|quantile|-1|probability|p-?value|percentile|modified|altman|proportion|sample size)\b|-1 (?:to|and)/i;

const unitRange =
  /(?:\b(?:to|in|into|between)\s+)?(?:the )?(?:range |interval )?(?:from )?[[(]?\b0\s*(?:to|and|-|\.\.+|…|,)\s*1\b[\])]?/gi;
const fields = {
  mean: "mean|mu|μ|average|avg",
  variance: "variance|var",
  deviation: "standard deviation|std(?:\\.? ?dev(?:iation)?)?|sd|sigma|σ",
  least: "min(?:imum)?|smallest|lowest",
  most: "max(?:imum)?|largest|highest",
};

function singleScore(question: string): Computed | undefined {
  const read = readFields(question, {
    x: "x|score|value",
    mean: fields.mean,
    deviation: fields.deviation,
    variance: fields.variance,
  });
  const { mean, variance } = read;
  const spread = read.deviation ?? variance;
  if (mean === undefined || spread === undefined || (read.deviation !== undefined && variance !== undefined))
    return undefined;
  const numbers = findNumbers(question).map((found) => found.value);
  const others = [...numbers];
  for (const known of [mean, spread]) others.splice(others.indexOf(known), 1);
  const [x, ...more] = others;
  if (x === undefined || more.length > 0 || numbers.length !== 3) return undefined;
  const about = ["standardization"];
  if (spread <= 0)
    return {
      about,
      misfit: `A ${variance === undefined ? "standard deviation" : "variance"} must be greater than 0 here, and $${tex(spread)}$ is not.`,
    };
  const deviation = variance === undefined ? spread : Math.sqrt(variance);
  const z = (x - mean) / deviation;
  return {
    about,
    result: `The z-score of $${tex(x)}$ is ${value(z)}.`,
    steps: [
      String.raw`Formula: $z = (x - \mu) / \sigma$`,
      ...(variance === undefined
        ? []
        : [`Standard deviation: $\\sqrt{${tex(variance)}} ${equals(deviation)} ${tex(deviation)}$`]),
      `Put in: $(${tex(x)} - ${factor(mean)}) / ${tex(deviation)} ${equals(z)} ${tex(z)}$`,
    ],
  };
}

function standardised(values: readonly number[], sample: boolean): Computed {
  const about = ["standardization"];
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = values.reduce((all, x) => all + (x - mean) ** 2, 0);
  const deviation = Math.sqrt(spread / (sample ? values.length - 1 : values.length));
  if (deviation === 0)
    return { about, misfit: "All values are the same, so their standard deviation is 0 and divides nothing." };
  const scaled = values.map((x) => (x - mean) / deviation);
  return {
    about,
    result: `Standardized, $${vector(values)}$ is ${valuesInProse(scaled)}.`,
    steps: [
      String.raw`Formula: $z = (x - \bar x) / s$`,
      `Mean: $(${sum(values.map(factor))}) / ${values.length} ${equals(mean)} ${tex(mean)}$`,
      `Standard deviation (divided by $${sample ? "n - 1" : "n"}$): $\\sqrt{${tex(spread)} / ${sample ? values.length - 1 : values.length}} ${equals(deviation)} ${tex(deviation)}$`,
      `Put in: ${formulas(values.map((x, i) => `(${tex(x)} - ${factor(mean)}) / ${tex(deviation)} ${equals(scaled[i] ?? 0)} ${tex(scaled[i] ?? 0)}`))}`,
    ],
  };
}

function toUnitRange(question: string): Computed | undefined {
  const text = question.replace(unitRange, " ");
  const about = ["normalization", "feature-scaling"];
  const list = onlyList(text);
  const { least: min, most: max } = list ? {} : readFields(text, { least: fields.least, most: fields.most });
  const numbers = findNumbers(text).map((found) => found.value);
  const single = min === undefined || max === undefined ? [] : numbers.filter((x) => x !== min && x !== max);
  const values = list?.values ?? (numbers.length === 3 && single.length === 1 ? single : undefined);
  if (!values) return undefined;
  const [low, high] = [min ?? Math.min(...values), max ?? Math.max(...values)];
  if (high <= low) return { about, misfit: "Minimum and maximum are the same, so their difference would divide by 0." };
  const scaled = values.map((x) => (x - low) / (high - low));
  return {
    about,
    result: list
      ? `Scaled to the range from 0 to 1, $${vector(values)}$ is ${valuesInProse(scaled)}.`
      : `Scaled to the range from 0 to 1, $${tex(values[0] ?? 0)}$ is ${value(scaled[0] ?? 0)}.`,
    steps: [
      String.raw`Formula: $x' = (x - \min) / (\max - \min)$`,
      `Minimum and maximum: $${tex(low)}$ and $${tex(high)}$, their difference $${tex(high - low)}$`,
      `Put in: ${formulas(values.map((x, i) => `(${tex(x)} - ${factor(low)}) / ${tex(high - low)} ${equals(scaled[i] ?? 0)} ${tex(scaled[i] ?? 0)}`))}`,
    ],
  };
}

export const featureScaling: NumericShape = (question) => {
  const [unit, score] = [minMax.test(question), standard.test(question)];
  if (unit === score || another.test(question)) return undefined;
  if (unit) return toUnitRange(question);
  const list = onlyList(question.replace(/\bmean 0\b|\b(?:variance|deviation|std|sd) (?:of )?1\b/gi, " "));
  return list && !/\bwith mean\b/i.test(question)
    ? standardised(list.values, /\bsample\b|\bn ?- ?1\b/i.test(question))
    : singleScore(question);
};
