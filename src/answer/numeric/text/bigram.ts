/** The probability of a word after another, from how often both were counted. */
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, percent, tex, value } from "../write-numbers.ts";

const about = ["n-gram-model"];
const named = /\bbigrams?\b|\bn-?grams?\b/i;
const another =
  /\b(?:smooth\w*|add-?(?:1|one|k)|laplace|vocab\w*|perplexity|sentence|trigrams?|back-?off|interpolat\w*|kneser)\b/i;
const counted =
  /(?:\b(?:count|c|freq(?:uency)?)\s*\(\s*["'“]?([\p{L}' ,]+?)["'”]?\s*\)|["'“‘]([\p{L} ]+?)["'”’])\s*(?:=|:|is|occurs|appears|appeared|occurred|was seen|seen|counted)?\s*(\d[\d,]*)/giu;

export const bigram: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const counts = [...question.matchAll(counted)].map(([, inBrackets, quoted, digits = ""]) => ({
    words: (inBrackets ?? quoted ?? "")
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((word) => word !== ""),
    count: Number(digits.replace(/,/g, "")),
  }));
  const pair = counts.find(({ words }) => words.length === 2);
  const single = counts.find(({ words }) => words.length === 1 && words[0] === pair?.words[0]);
  if (counts.length !== 2 || !pair || !single || findNumbers(question).length !== 2) return undefined;
  const [before = "", after = ""] = pair.words;
  const asked = /\bP ?\(\s*["'“]?([\p{L}']+)["'”]?\s*[|∣]\s*["'“]?([\p{L}']+)/iu.exec(question);
  if (asked && (asked[1]?.toLowerCase() !== after || asked[2]?.toLowerCase() !== before)) return undefined;
  if (single.count < 1 || pair.count > single.count)
    return { about, misfit: `“${before} ${after}” can't be counted more often than “${before}”.` };
  const result = pair.count / single.count;
  return {
    about,
    result: `$P(\\text{${after}} \\mid \\text{${before}})$ is ${value(result)} (${percent(result)}).`,
    steps: [
      String.raw`Formula: $P(w_2 \mid w_1) = \mathrm{count}(w_1 w_2) / \mathrm{count}(w_1)$`,
      `Put in: $${tex(pair.count)} / ${tex(single.count)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
