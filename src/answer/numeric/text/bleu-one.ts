/** BLEU with single words, of one sentence against one reference. */
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const about = ["bleu-score"];
const named = /\bbleu[- ]?1\b|\bunigram (?:bleu|precision)\b|\bbleu\b[^?]*\bunigrams?\b/i;
const sentence = (name: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${name})(?: (?:translation|sentence|is|=))*\s*[:=]?\s*(?:["“'‘]([^"”“]+?)["”'’](?![\p{L}])|([^,;:"“'‘?]+?)(?=[,;.?]|$| and | reference| candidate| ref\b))`,
    "iu",
  );

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d']+/gu) ?? [];

export const bleuOne: NumericShape = (question) => {
  if (!named.test(question) || /\breferences\b|\bcorpus\b/i.test(question)) return undefined;
  const [candidate, reference] = [sentence("candidate|hypothesis|cand|output"), sentence("reference|ref")].map(
    (pattern) => {
      const found = pattern.exec(question);
      return wordsOf(found?.[1] ?? found?.[2] ?? "");
    },
  );
  if (!candidate?.length || !reference?.length || candidate.length > 25) return undefined;
  const times = (words: readonly string[], word: string): number => words.filter((one) => one === word).length;
  const clipped = [...new Set(candidate)].map((word) => Math.min(times(candidate, word), times(reference, word)));
  const matches = clipped.reduce((a, b) => a + b, 0);
  const precision = matches / candidate.length;
  const penalty = candidate.length >= reference.length ? 1 : Math.exp(1 - reference.length / candidate.length);
  const result = penalty * precision;
  return {
    about,
    result: `The unigram precision is ${value(precision)}${penalty === 1 ? ", and so is BLEU-1" : `; with the brevity penalty BLEU-1 is ${value(result)}`}.`,
    steps: [
      `Words of the candidate: $${candidate.length}$; also in the reference, each counted at most as often as there: $${matches}$`,
      `Precision: $${matches} / ${candidate.length} ${equals(precision)} ${tex(precision)}$`,
      penalty === 1
        ? "The candidate is not shorter than the reference, so nothing is taken off."
        : `Brevity penalty: $e^{1 - ${reference.length} / ${candidate.length}} ${equals(penalty)} ${tex(penalty)}$; times the precision $${equals(result)} ${tex(result)}$`,
    ],
  };
};
