import { readFields } from "../reading/read-named.ts";
import { type FoundList, findBracketed, findNumbers, onlyList } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";
import { inUnit, logName, logTerm, otherUnit, unitOf, whyNoDistribution } from "./distributions.ts";

const about = ["entropy"];
const named = /\bentropy\b/i;
const another =
  /\b(?:cross|relative|conditional|joint|maximum|max|differential|mutual)[- ]?(?:entropy|information)|\binformation gain\b|\bkl\b|\bloss\b/i;
const twoValued = /\bcoin\b|\bbernoulli\b|\bheads?\b|\btails?\b|\bbiased\b/i;
const equallyLikely =
  /\b(\d+)[- ](?:sided|faced)\b|\buniform\b[^.?]*?\b(\d+) (?:outcomes|values|classes|symbols|states|events)\b|\b(\d+) equally likely\b/i;
const counted = /\b(\d+) (?:positives?|yes|\+|pos)\b[^.?\d]*?\b(\d+) (?:negatives?|no|-|neg)(?![\p{L}\d])/iu;

/** "3 red, 2 blue and 5 green balls" */
const kind =
  /(?<![\d.])(\d+) (?!bits?\b|nats?\b|outcomes?\b|sides?\b|sided\b|classes\b|examples?\b|samples?\b|times\b|of\b|and\b|or\b|in\b)([\p{L}]+)/giu;

/** "90/10" */
const twoShares = /(?<![\d./])(\d{1,2})\s?[/:]\s?(\d{1,2})(?![\d./])/g;

interface Read {
  readonly list: FoundList;
  /** Said of how the numbers were taken. */
  readonly reading?: string;
}

const exact = (values: readonly number[]): FoundList => ({ values, decimals: 0, from: 0, to: 0 });

function fromCounts(counts: readonly number[]): Read {
  const total = counts.reduce((a, b) => a + b, 0);
  const list = exact(counts.map((count) => count / total));
  return {
    list,
    reading: `Counts to shares: $${vector(counts)} / ${tex(total)} ${equals(...list.values)} ${vector(list.values)}$`,
  };
}

/** One probability of a coin: the other side has the rest. */
function coinProbability(question: string): number | undefined {
  const { p } = readFields(question, {
    p: String.raw`p|p\((?:heads?|h|1|x ?= ?1|success)\)|probability(?: of (?:heads?|tails?|success|1))?|heads?(?: probability)?|bias|chance`,
  });
  if (p !== undefined) return p;
  const numbers = findNumbers(question).filter(({ value, percent }) => percent || (value > 0 && value < 1));
  return twoValued.test(question) && numbers.length === 1 ? numbers[0]?.value : undefined;
}

function readDistribution(question: string): Read | undefined {
  const list = onlyList(question, [2]);
  if (list) {
    const total = list.values.reduce((a, b) => a + b, 0);
    const counts = total > 1.5 && list.values.every((value) => Number.isInteger(value) && value >= 0);
    return counts ? fromCounts(list.values) : { list };
  }
  const several = [...question.matchAll(kind)];
  const kinds = new Set(several.map(([, , name = ""]) => name.toLowerCase()));
  if (several.length > 2 && kinds.size === several.length && findNumbers(question).length === several.length)
    return fromCounts(several.map(([, count]) => Number(count)));
  const counts = counted.exec(question);
  if (counts) return fromCounts([Number(counts[1]), Number(counts[2])]);
  const splits = [...question.matchAll(twoShares)].filter(([, a, b]) => Number(a) + Number(b) === 100);
  const [split] = splits;
  if (split) return splits.length > 1 ? undefined : { list: exact([Number(split[1]) / 100, Number(split[2]) / 100]) };
  const sides = equallyLikely.exec(question);
  const n = Number(sides?.[1] ?? sides?.[2] ?? sides?.[3]);
  if (sides && n >= 2 && n <= 1e6 && /\bfair\b|\buniform|\bequally\b/i.test(question))
    return { list: exact(Array.from({ length: n }, () => 1 / n)) };
  if (findBracketed(question).some(({ values }) => values.length > 1)) return undefined;
  const p = coinProbability(question);
  return p === undefined ? undefined : { list: exact([p, 1 - p]) };
}

export const entropy: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const read = readDistribution(question);
  if (!read) return undefined;
  const { list, reading } = read;
  const misfit = whyNoDistribution(list, `$${vector(list.values)}$`);
  if (misfit) return { about, misfit };
  const unit = unitOf(question, "bits");
  const log = logName(unit);
  const nats = -list.values.reduce((total, share) => total + logTerm(share, 1), 0);
  const [result, other] = [inUnit(nats, unit), inUnit(nats, otherUnit(unit))];
  const held = list.values.filter((share) => share > 0);
  const terms = held.map((share) => inUnit(-logTerm(share, 1), unit));
  return {
    about,
    result: `The entropy of $${vector(list.values)}$ is ${value(result)} ${unit}${nats === 0 ? "" : ` (${value(other)} ${otherUnit(unit)})`}.`,
    steps: [
      ...(reading ? [reading] : []),
      `Formula: $H = -\\sum_i p_i ${log} p_i$${held.length < list.values.length ? String.raw`, where $0 \log 0 = 0$` : ""}`,
      `Put in: $${sum(held.map((share) => `${tex(share)} \\cdot (-${log} ${tex(share)})`))}$`,
      `Add up: $${sum(terms.map(tex))} ${equals(result)} ${tex(result)}$ ${unit}`,
    ],
  };
};
