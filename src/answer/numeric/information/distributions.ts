/** Probability distributions in a question, and what a sum over them looks like. */
import { type FoundList, findLists, hasMore } from "../reading/read-numbers.ts";
import { tex } from "../write-numbers.ts";

/** How far rounding alone may keep the sum from 1: "0.33, 0.33, 0.33". */
const slack = ({ values, decimals }: FoundList): number =>
  decimals >= 2 ? values.length * 0.5 * 10 ** -decimals + 1e-9 : 1e-6;

/** @returns what keeps the numbers from being a distribution, as a sentence; undefined when they are one */
export function whyNoDistribution(list: FoundList, name: string): string | undefined {
  const outside = list.values.find((value) => value < 0 || value > 1 + 1e-9);
  if (outside !== undefined) return `A probability lies between 0 and 1, but ${name} has $${tex(outside)}$.`;
  const total = list.values.reduce((a, b) => a + b, 0);
  if (Math.abs(total - 1) <= slack(list)) return undefined;
  return `The probabilities of ${name} must add up to 1, but they add up to $${tex(total)}$.`;
}

/** x log(x / y) with 0 log 0 = 0; infinite where y is 0 and x is not. */
export const logTerm = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(x / y));

const isTrue =
  /(?:\b(?:p|true|truth|actual|targets?|labels?|real|one-hot|y|y_true|reference)|ground[- ]truth)\b[^\p{L}]*(?:distribution|vector|label|labels|is|are|of|=|:|\s)*\W*$/iu;
const isModel =
  /\b(?:q|predict\w*|model\w*|estimate\w*|approximat\w*|y_pred|y_?hat|outputs?|softmax)\b[^\p{L}]*(?:distribution|vector|probabilities|probs|output|is|are|of|=|:|\s)*\W*$/iu;

export interface TwoDistributions {
  readonly p: FoundList;
  readonly q: FoundList;
}

/** "p = (…), q = (…)", "true […] and predicted […]", else in the order given. */
export function readTwoDistributions(question: string): TwoDistributions | undefined {
  const lists = findLists(question);
  const [first, second] = lists;
  if (!first || !second || lists.length !== 2 || hasMore(question, lists, [first.values.length, 2])) return undefined;
  const before = [question.slice(0, first.from), question.slice(first.to, second.from)];
  const [a, b] = before.map((text) => (isTrue.test(text) ? "p" : isModel.test(text) ? "q" : ""));
  if (a !== "" && a === b) return undefined;
  return a === "q" || b === "p" ? { p: second, q: first } : { p: first, q: second };
}

/** @returns what is wrong with the two, as a sentence */
export function whyNoPair({ p, q }: TwoDistributions): string | undefined {
  if (p.values.length !== q.values.length)
    return `Both distributions need the same outcomes, but $p$ has ${p.values.length} and $q$ has ${q.values.length}.`;
  return whyNoDistribution(p, "$p$") ?? whyNoDistribution(q, "$q$");
}

export type LogUnit = "bits" | "nats";

/** The unit asked for, else the usual one. */
export function unitOf(question: string, usual: LogUnit): LogUnit {
  if (/\bnats?\b|\bnatural log|\bln\b|\bbase e\b|\blog_e\b/i.test(question)) return "nats";
  if (/\bbits?\b|\bbase[- ]?(?:2|two)\b|\blog_?\{?2\b|\bshannons?\b/i.test(question)) return "bits";
  return usual;
}

export const inUnit = (nats: number, unit: LogUnit): number => (unit === "nats" ? nats : nats / Math.LN2);
export const logName = (unit: LogUnit): string => (unit === "nats" ? String.raw`\ln` : String.raw`\log_2`);
export const otherUnit = (unit: LogUnit): LogUnit => (unit === "nats" ? "bits" : "nats");
