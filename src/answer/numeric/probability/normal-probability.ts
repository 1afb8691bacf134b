/** How much of a normal distribution lies below, above or between values. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, percent, tex, value } from "../write-numbers.ts";

const about = ["normal-distribution"];
const named = /\bnormal(?:ly)?\b|\bgaussian\b|\bbell curve\b/i;
const another =
  /\b(?:density|pdf|confidence|hypothesis|test|sample of|samples?|naive|bayes|percentile|top|cut-?off|multivariate|kl|entropy|vectors?|equation|batch|init\w*|likelihood|noise|at x)\b/i;
const wanted =
  /\bprobability\b|\bchances?\b|\bhow likely\b|\bP ?\(|\b(?:fraction|proportion|percent(?:age)?|share|how many percent)\b/i;
const below =
  /(?:<=?|≤|\b(?:less|lower|smaller|shorter|lighter|fewer|younger) than|\bbelow\b|\bunder\b|\bat most\b)\s*$/i;
const above =
  /(?:>=?|≥|\b(?:greater|more|taller|higher|larger|bigger|heavier|longer|older) than|\babove\b|\bover\b|\bat least\b|\bexceed(?:s|ing)?\b)\s*$/i;
const between =
  /\bbetween\s+(-?\d+(?:\.\d+)?)\s+and\s+(-?\d+(?:\.\d+)?)|P ?\(\s*(-?\d+(?:\.\d+)?)\s*(?:<|≤|<=)\s*\w\s*(?:<|≤|<=)\s*(-?\d+(?:\.\d+)?)\s*\)/i;
const inBrackets = /\bN ?\(\s*(-?\d+(?:\.\d+)?)\s*,\s*(\d+(?:\.\d+)?)\s*\)/;

const fields = {
  mean: "mean|mu|μ|average",
  deviation: "standard deviation|std(?:\\.? ?dev(?:iation)?)?|sd|sigma|σ|deviation",
  variance: "variance|var|sigma\\^2|σ\\^2|σ²",
};

/** The normal distribution's share below z, exact to ten digits (a series near 0, a continued fraction beyond). */
function shareBelow(z: number): number {
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let [term, total] = [x, x];
    for (let k = 1; k < 60; k++) {
      term *= (x * x) / (2 * k + 1);
      total += term;
    }
    return z < 0 ? 0.5 - density * total : 0.5 + density * total;
  }
  let tail = x;
  for (let k = 60; k > 0; k--) tail = x + k / tail;
  const beyond = density / tail;
  return z < 0 ? beyond : 1 - beyond;
}

interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

function readBounds(question: string): Bounds | undefined {
  const pair = between.exec(question);
  if (pair) {
    const [low, high] = [Number(pair[1] ?? pair[3]), Number(pair[2] ?? pair[4])];
    return low < high ? { low, high } : undefined;
  }
  const bounds = findNumbers(question).flatMap((found): Bounds[] => {
    const before = question.slice(0, found.from);
    return below.test(before) ? [{ high: found.value }] : above.test(before) ? [{ low: found.value }] : [];
  });
  const [only, ...more] = bounds;
  return more.length === 0 ? only : undefined;
}

export const normalProbability: NumericShape = (question) => {
  if ((!named.test(question) && !inBrackets.test(question)) || !wanted.test(question) || another.test(question))
    return undefined;
  const symbols = inBrackets.exec(question);
  const standard =
    /\bstandard normal\b/i.test(question) ||
    (/\bz\b/i.test(question) && !symbols && !/\bmean\b|\bmu\b/i.test(question));
  const read = readFields(question, fields);
  // In "N(0, 4)" the second may be either.
  if (symbols && Number(symbols[2]) !== 1) return undefined;
  const mean = read.mean ?? (symbols ? Number(symbols[1]) : standard ? 0 : undefined);
  const deviation =
    read.deviation ?? (read.variance === undefined ? (symbols || standard ? 1 : undefined) : Math.sqrt(read.variance));
  const bounds = readBounds(question);
  if (mean === undefined || deviation === undefined || !bounds) return undefined;
  const { low, high } = bounds;
  const ends = [low, high].filter((end) => end !== undefined);
  const known = [mean, read.deviation ?? read.variance ?? deviation, ...ends];
  const given = findNumbers(question).map((found) => found.value);
  if (given.some((one) => !known.includes(one)) || given.length > ends.length + 2) return undefined;
  if (deviation <= 0)
    return { about, misfit: `A standard deviation must be greater than 0, and $${tex(deviation)}$ is not.` };
  const z = (x: number): number => (x - mean) / deviation;
  const result = (high === undefined ? 1 : shareBelow(z(high))) - (low === undefined ? 0 : shareBelow(z(low)));
  const said =
    low === undefined
      ? `below $${tex(high ?? 0)}$`
      : high === undefined
        ? `above $${tex(low)}$`
        : `between $${tex(low)}$ and $${tex(high)}$`;
  const phi = (x: number): string => String.raw`\Phi(${tex(z(x))})`;
  return {
    about,
    result: `The probability of a value ${said} is ${value(result)} (${percent(result)}).`,
    steps: [
      ...ends.map(
        (end) =>
          `Standardized: $z = (${tex(end)} - ${factor(mean)}) / ${tex(deviation)} ${equals(z(end))} ${tex(z(end))}$, and $${phi(end)} ${equals(shareBelow(z(end)))} ${tex(shareBelow(z(end)))}$ lies below it`,
      ),
      low === undefined
        ? `Below: $${phi(high ?? 0)} ${equals(result)} ${tex(result)}$`
        : high === undefined
          ? `Above: $1 - ${phi(low)} ${equals(result)} ${tex(result)}$`
          : `Between: $${phi(high)} - ${phi(low)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
