import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";
import {
  inUnit,
  logName,
  otherUnit,
  readTwoDistributions,
  type TwoDistributions,
  unitOf,
  whyNoPair,
} from "./distributions.ts";

const named = /\bcross[- ]?entropy\b|\bbce\b|\blog[- ]?loss\b/i;
/** Scores before the softmax are no distribution. */
const another = /\b(?:logits?|scores?|derivatives?|gradients?|conditional)\b/i;
const binary =
  /\b(?:true|correct|right|actual) (?:class|label|answer|word|token)\b|\bbinary\b|\bbce\b|\blog[- ]?loss\b|\blabel\b|\by ?=/i;

const both = (value: number) => ({ values: [value, 1 - value], decimals: 0, from: 0, to: 0 });
/** The loss of one example needs no more than this probability. */
const ofRight =
  /\b(?:true|correct|right|actual) (?:class|label|answer|word|token)(?:'s)?(?: (?:has|gets|with))?(?: a)? (?:predicted )?(?:probability|prob\.?)\b|\b(?:probability|prob\.?)\b[^?]*\b(?:to|of|for) the (?:true|correct|right|actual) (?:class|label|answer|word|token)\b/i;

/** A label of 0 or 1 and one predicted probability. */
function readBinary(question: string): TwoDistributions | undefined {
  if (!binary.test(question)) return undefined;
  const { y, p } = readFields(question, {
    y: "y|true label|label|target|truth|true class|actual",
    p: String.raw`p|y_?hat|y_pred|ŷ|p\(y ?= ?1\)|predicted(?: probability)?|prediction|probability|model output|output|q`,
  });
  const right = ofRight.exec(question);
  if (right && findNumbers(question).length === 1) {
    const [{ value: given = 0 } = {}] = findNumbers(question);
    return { p: both(1), q: both(given) };
  }
  if (y === undefined || p === undefined || (y !== 0 && y !== 1)) return undefined;
  return { p: both(y), q: both(p) };
}

export const crossEntropy: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const read = readTwoDistributions(question) ?? readBinary(question);
  if (!read) return undefined;
  const about = /\bloss\b|\bbce\b|\blog[- ]?loss\b/i.test(question)
    ? ["cross-entropy-loss", "cross-entropy"]
    : ["cross-entropy"];
  const misfit = whyNoPair(read);
  if (misfit) return { about, misfit };
  const [p, q] = [read.p.values, read.q.values];
  const oneHot = p.every((value) => value === 0 || value === 1);
  const unit = unitOf(question, oneHot || about.length > 1 ? "nats" : "bits");
  const pairs = p.flatMap((truth, i) => (truth === 0 ? [] : [{ truth, model: q[i] ?? 0 }]));
  const given = `$p = ${vector(p)}$ (true) and $q = ${vector(q)}$ (model)`;
  const formula = `Formula: $H(p, q) = -\\sum_i p_i ${logName(unit)} q_i$`;
  if (pairs.some(({ model }) => model === 0))
    return {
      about,
      result: `The cross-entropy of ${given} is infinite.`,
      steps: [formula, String.raw`$q$ gives 0 to an outcome that really happens, and $-\log 0$ is infinite.`],
    };
  const terms = pairs.map(({ truth, model }) => inUnit(-truth * Math.log(model), unit) + 0);
  const result = terms.reduce((a, b) => a + b, 0);
  const other = inUnit(unit === "nats" ? result : result * Math.LN2, otherUnit(unit));
  return {
    about,
    result: `The cross-entropy of ${given} is ${value(result)} ${unit} (${value(other)} ${otherUnit(unit)}).`,
    steps: [
      formula,
      `Put in: $${sum(pairs.map(({ truth, model }) => `${tex(truth)} \\cdot (-${logName(unit)} ${tex(model)})`))}$`,
      `Add up: $${sum(terms.map(tex))} ${equals(result)} ${tex(result)}$ ${unit}`,
    ],
  };
};
