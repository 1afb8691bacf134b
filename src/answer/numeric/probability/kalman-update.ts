/** A one-dimensional Kalman update: a prediction and a measurement, weighed by how sure each is. */
import { oneFormula } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const about = ["kalman-filter"];
const named = /\bkalman\b/i;
const another =
  /\b(?:extended|ukf|process noise|predict step|matrix|velocity|two (?:steps|measurements)|covariance matrix|standard deviation|sd|std)\b/i;
const positive = ({ before, noise }: { readonly before: number; readonly noise: number }): string | false =>
  (before < 0 || noise < 0 || before + noise === 0) && "Variances aren't negative, and not both may be 0.";

/** The first variance is the prediction's, the second the measurement's, by the words before them. */
const told = (question: string): string =>
  question
    .replace(
      /\b(?:measurement|sensor|observation|noise)(?: noise)? (?:variance|var|noise)|\bR\b(?=\s*[=:])/g,
      "; noise",
    )
    .replace(
      /\b(?:prior|prediction|predicted|state|estimate)(?:'s)? (?:variance|var|uncertainty)|\bP\b(?=\s*[=:])/g,
      "; before",
    )
    .replace(
      /\b(?:measurement|observation|measured(?: value)?|sensor(?: reading| reads)?)(?: of| is| z)?(?= ?-?[\d=])([\s=:]*-?\d+(?:\.\d+)?),? (?:with|and|has) (?:an? )?(?:noise )?(?:variance|var)\b/i,
      "; measured $1 ; noise",
    )
    .replace(
      /\b(?:(?:prior|predicted|prediction|estimate|current) (?:mean|state|value|estimate|position)?|prior|prediction|estimate|mean)(?: of| is)?(?= ?-?[\d=])([\s=:]*-?\d+(?:\.\d+)?),? (?:with |and |has )?(?:an? )?(?:variance|var)\b/i,
      "; expected $1 ; before",
    );

const gainOnly = oneFormula({
  about,
  named,
  another,
  rewrite: told,
  fields: { before: "before", noise: "noise" },
  misfit: positive,
  work: ({ before, noise }, question) => {
    if (!/\bgain\b/i.test(question)) return undefined;
    const gain = before / (before + noise);
    return {
      result: `The Kalman gain is ${value(gain)}.`,
      steps: [
        `Formula: $K = P / (P + R)$, the prediction's variance by the sum of both`,
        `Put in: $${tex(before)} / (${tex(before)} + ${tex(noise)}) ${equals(gain)} ${tex(gain)}$`,
      ],
    };
  },
});

const update = oneFormula({
  about,
  named,
  another,
  rewrite: told,
  fields: {
    expected: "expected|x|(?:prior|predicted) mean|prediction|estimate",
    before: "before",
    measured: "measured|measurement|observation|z",
    noise: "noise",
  },
  misfit: positive,
  work: ({ expected, before, measured, noise }) => {
    const gain = before / (before + noise);
    const mean = expected + gain * (measured - expected);
    const variance = (1 - gain) * before;
    return {
      result: `The new mean is ${value(mean)} and the new variance is ${value(variance)}.`,
      steps: [
        `Gain: $K = P / (P + R) = ${tex(before)} / (${tex(before)} + ${tex(noise)}) ${equals(gain)} ${tex(gain)}$`,
        `Mean: $${tex(expected)} + ${tex(gain)} \\cdot (${tex(measured)} - ${factor(expected)}) ${equals(mean)} ${tex(mean)}$`,
        `Variance: $(1 - ${tex(gain)}) \\cdot ${tex(before)} ${equals(variance)} ${tex(variance)}$`,
      ],
    };
  },
});

export const kalmanUpdates: readonly NumericShape[] = [update, gainOnly];
