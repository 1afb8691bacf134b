/** Single measures of text: word error rate, smoothed bigrams, perplexity of equal probabilities. */
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, percent, tex, value } from "../write-numbers.ts";

const wordErrorRate = oneFormula({
  about: ["word-error-rate"],
  named: /\bwer\b|\bword error rate\b/i,
  rewrite: (question) =>
    question.replace(
      /\b(\d+) (?:reference )?words(?: in the reference)?\b|\breference (?:of|has|with) (\d+) words\b/i,
      "; words $1$2 ;",
    ),
  fields: {
    words: "words|n|reference(?: length)?",
    s: "substitutions?|substituted|s",
    d: "deletions?|deleted|d",
    i: "insertions?|inserted|i",
  },
  usual: { s: 0, d: 0, i: 0 },
  misfit: ({ words, s, d, i }) =>
    (!wholeFrom(1, words) || !wholeFrom(0, s, d, i)) &&
    "Words and errors are whole numbers, and the reference has at least one word.",
  work: ({ words, s, d, i }) => {
    if (s + d + i === 0) return undefined;
    const result = (s + d + i) / words;
    return {
      result: `The word error rate is ${value(result)} (${percent(result)}).`,
      steps: [
        "Formula: $(S + D + I) / N$ with $N$ words in the reference",
        `Put in: $(${tex(s)} + ${tex(d)} + ${tex(i)}) / ${tex(words)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const smoothedBigram = oneFormula({
  about: ["n-gram-model", "laplace-smoothing"],
  named: /\bbigrams?\b/i,
  another: /\b(?:sentence|perplexity|trigrams?|add-?k|lambda|kneser|interpolat\w*|back-?off)\b/i,
  rewrite: (question) =>
    question
      .replace(/\badd[- ]?(?:1|one)\b/gi, "laplace")
      .replace(/\b(?:count|c) ?\(\s*["']?[\p{L}']+[ ,]+[\p{L}']+["']?\s*\)/giu, "; pair")
      .replace(/\b(?:count|c) ?\(\s*["']?[\p{L}']+["']?\s*\)/giu, "; single")
      .replace(
        /\b(\d[\d,]*) (?:distinct |unique |different )?(?:words|types) in the vocabulary\b/i,
        "; vocabulary $1 ;",
      ),
  fields: { pair: "pair", single: "single", vocabulary: "vocab(?:ulary)?(?: size)?|v" },
  misfit: ({ pair, single, vocabulary }) =>
    (!wholeFrom(0, pair, single) || !wholeFrom(1, vocabulary) || pair > single) &&
    "Counts are whole numbers, and a pair can't be counted more often than its first word.",
  work: ({ pair, single, vocabulary }, question) => {
    if (!/\blaplace\b|\badd[- ]?(?:1|one)\b/i.test(question)) return undefined;
    const result = (pair + 1) / (single + vocabulary);
    return {
      result: `With add-one smoothing the probability is ${value(result)}.`,
      steps: [
        String.raw`Formula: $P(w_2 \mid w_1) = (\mathrm{count}(w_1 w_2) + 1) / (\mathrm{count}(w_1) + |V|)$`,
        `Put in: $(${tex(pair)} + 1) / (${tex(single)} + ${tex(vocabulary)}) = ${tex(pair + 1)} / ${tex(single + vocabulary)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const evenPerplexity = oneFormula({
  about: ["perplexity"],
  named: /\bperplexity\b/i,
  another: /\b(?:t-?sne|entropy|loss|bits|nats)\b/i,
  rewrite: (question) =>
    question
      .replace(
        /\b(?:each|every|all) (?:word|token|symbol)s? (?:has|have|gets?|with|is given|are given)(?: the| a)? (?:probability|prob\.?|p)(?: of)?|\bprobability of (?:each|every) (?:word|token)(?: is)?/i,
        "; each",
      )
      .replace(
        /\buniform\w*\b[^.?\d]{0,40}\b(\d[\d,]*) (?:words|tokens|symbols|outcomes)\b/i,
        (_all, n: string) => `; each 1/${n.replaceAll(",", "")} ;`,
      ),
  fields: { each: "each" },
  misfit: ({ each }) => (each <= 0 || each > 1) && "A probability lies above 0 and at most at 1.",
  work: ({ each }) => ({
    result: `The perplexity is ${value(Number((1 / each).toFixed(9)))}.`,
    steps: [
      "When every word is equally likely, perplexity is one over that probability, as many words as there is to choose among",
      `Put in: $1 / ${tex(each)} ${equals(1 / each)} ${tex(1 / each)}$`,
    ],
  }),
});

export const textMeasures: readonly NumericShape[] = [wordErrorRate, smoothedBigram, evenPerplexity];
