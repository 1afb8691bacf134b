import { readFields } from "../reading/read-named.ts";
import { findBracketed, findRuns, hasMore, onlyList } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";

const about = ["perplexity"];
const named = /\bperplexity\b/i;
const another = /\b(?:t-?sne|bigram|vocab\w*|uniform|compare|per-?word|better|character)\b/i;
const fields = { h: "cross[- ]?entropy(?: loss)?|loss|entropy|h|nll|negative log[- ]likelihood" };

/** From the probabilities of the words, or from the cross-entropy. */
export const perplexity: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const list = onlyList(question);
  if (list) {
    const odd = list.values.find((p) => p <= 0 || p > 1);
    if (odd !== undefined)
      return { about, misfit: `Each word needs a probability above 0 and at most 1; $${tex(odd)}$ is none.` };
    if (/\bdistribution\b|\bentropy\b/i.test(question)) return undefined;
    const mean = -list.values.reduce((all, p) => all + Math.log2(p), 0) / list.values.length;
    const result = 2 ** mean;
    return {
      about,
      result: `The perplexity of a text with the word probabilities $${vector(list.values)}$ is ${value(result)}.`,
      steps: [
        String.raw`Formula: $2^{H}$ with $H = -\tfrac{1}{n} \sum_i \log_2 p_i$, the same as $(\prod_i p_i)^{-1/n}$`,
        `Logarithms: $-(${sum(list.values.map((p) => tex(Math.log2(p))))}) / ${list.values.length} ${equals(mean)} ${tex(mean)}$ bits a word`,
        `Power: $2^{${tex(mean)}} ${equals(result)} ${tex(result)}$`,
      ],
    };
  }
  const { h } = readFields(question, fields);
  if (h === undefined || h < 0 || findBracketed(question).length + findRuns(question).length > 0) return undefined;
  if (hasMore(question, [], [h])) return undefined;
  const bits = /\bbits?\b|\blog_?2\b|\bbase[- ]2\b/i.test(question);
  const nats = /\bnats?\b|\bln\b|\bnatural\b/i.test(question);
  if (bits && nats) return undefined;
  const [main, other] = bits ? [2 ** h, Math.exp(h)] : [Math.exp(h), 2 ** h];
  return {
    about,
    result: `The perplexity is ${value(main)}${bits || nats ? "" : `, with the cross-entropy in nats as losses are; in bits it would be ${value(other)}`}.`,
    steps: [
      "Formula: $2^H$ with $H$ in bits, $e^H$ with $H$ in nats",
      `Put in: $${bits ? "2" : "e"}^{${tex(h)}} ${equals(main)} ${tex(main)}$`,
    ],
  };
};
