/** A word's probability in a class with add-one smoothing, from counts. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const about = ["laplace-smoothing", "naive-bayes"];
const named = /\blaplace\b|\badd[- ]?(?:1|one)\b|\bplus one smoothing\b/i;
const another =
  /\b(?:lambda|add-k|bigram|posterior|classify|transform|mechanism|privacy|distribution|noise|without)\b/i;
const digits = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const times = new RegExp(String.raw`${digits} (?:times|x\b|occurrences)|\bcount (?:of|is|=)? ?${digits}`, "i");
const size = new RegExp(
  String.raw`\bvocab(?:ulary)?(?: size)?(?: \(?\|?v\|?\)?)?(?: (?:of|is|has|with|contains))*\s*[=:]?\s*${digits}|${digits} (?:distinct|unique|different) (?:words|tokens|terms)|${digits}[- ]word vocab`,
  "i",
);
const all = new RegExp(
  String.raw`(?<!distinct )${digits} (?:total )?(?:words|tokens|terms)\b(?! vocab)|\btotal(?: (?:words|count|of|is|number of words))*\s*[=:]?\s*${digits}`,
  "i",
);

const numberIn = (pattern: RegExp, text: string): number | undefined => {
  const found = (pattern.exec(text) ?? []).slice(1).find((one) => one !== undefined);
  return found === undefined ? undefined : Number(found.replace(/,/g, ""));
};

export const laplaceSmoothing: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const text = question.replace(/\badd[- ]?(?:1|one)\b/gi, "smoothed");
  const count = numberIn(times, text) ?? readFields(text, { count: "count|occurrences" }).count;
  const vocabulary = numberIn(size, text);
  const rest = text.replace(size, ";");
  const total = numberIn(all, rest);
  if (count === undefined || vocabulary === undefined || total === undefined) return undefined;
  if (findNumbers(text).length !== 3) return undefined;
  if (count > total) return { about, misfit: `A word can't occur ${count} times among ${total} words.` };
  const result = (count + 1) / (total + vocabulary);
  return {
    about,
    result: `With add-one smoothing the probability is ${value(result)}.`,
    steps: [
      String.raw`Formula: $P(w \mid c) = (\mathrm{count}(w, c) + 1) / (N_c + |V|)$`,
      `Put in: $(${tex(count)} + 1) / (${tex(total)} + ${tex(vocabulary)}) = ${tex(count + 1)} / ${tex(total + vocabulary)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
