/** Naive Bayes with two classes: how likely each is, from what was seen in symbols. */
import { readNotation } from "../reading/read-conditional.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, percent, tex, value } from "../write-numbers.ts";

const about = ["naive-bayes", "bayes-theorem"];
const priorInWords = /\b(?:prior|p)(?: (?:of|for|probability of))? ([\p{L}]+) (?:=|is|:)? ?(?=0?\.\d|\d+ ?%)/giu;
const negated = /^(?:not[\s-]+|no[\s-]+|non[\s-]*|[¬~!]\s*)/i;
const inTex = (name: string): string =>
  name.length === 1 ? name : `\\text{${name.replace(/[^\p{L}\d\s+-]/gu, " ").trim()}}`;

export const naiveBayes: NumericShape = (question): Computed | undefined => {
  const named = /\bnaive\b/i.test(question);
  if (/\b(?:laplace|smooth\w*|counts?|log|gaussian)\b/i.test(question)) return undefined;
  const text = question.replace(priorInWords, "P($1) = ");
  const found = readNotation(text);
  const known = found.flatMap(({ text: name, value: given }) => (given === undefined ? [] : [{ name, given }]));
  const asked = found.filter(({ value: given }) => given === undefined);
  const likelihoods = known.flatMap(({ name, given }) => {
    const [seen, kind, ...more] = name.split("|").map((part) => part.trim());
    return seen && kind && more.length === 0 ? [{ seen, kind, given }] : [];
  });
  const priors = known.filter(({ name }) => !name.includes("|"));
  const kinds = [...new Set(likelihoods.map(({ kind }) => kind))];
  const signs = [...new Set(likelihoods.map(({ seen }) => seen))];
  const [first, second] = kinds;
  if (first === undefined || second === undefined || kinds.length !== 2 || likelihoods.length !== 2 * signs.length)
    return undefined;
  // The other class by name alone is its complement only where there are two classes: said, or known from both priors.
  const complement =
    negated.test(second) || negated.test(first) || priors.length === 2 || named || /^(?:ham|legit\w*)$/i.test(second);
  // One sign and one class with its negation is Bayes' theorem itself.
  if (signs.length === 1 && !named && (negated.test(first) || negated.test(second))) return undefined;
  if (!complement || findNumbers(text).length !== known.length || priors.some(({ name }) => !kinds.includes(name)))
    return undefined;
  if (asked.length > 1 || (asked.length === 0 && !named) || priors.length === 0) return undefined;
  const [, given = signs.join(",")] = asked[0]?.text.split("|") ?? [];
  const evidence = given.split(/\s*[,∧&]\s*|\s+and\s+/).map((part) => part.trim());
  if (evidence.length !== signs.length || !signs.every((sign) => evidence.includes(sign))) return undefined;
  const target = asked[0]?.text.split("|")[0]?.trim() ?? first;
  if (!kinds.includes(target)) return undefined;
  const odd = known.find(({ given: one }) => one < 0 || one > 1);
  if (odd) return { about, misfit: `A probability lies between 0 and 1, and $${tex(odd.given)}$ does not.` };
  const stated = (kind: string): number | undefined => priors.find(({ name }) => name === kind)?.given;
  const prior = (kind: string): number => stated(kind) ?? 1 - (stated(kind === first ? second : first) ?? 0);
  if (Math.abs(prior(first) + prior(second) - 1) > 0.011)
    return {
      about,
      misfit: `The priors of both classes must add up to 1, and here they add up to $${tex(prior(first) + prior(second))}$.`,
    };
  const likelihood = (kind: string, seen: string): number =>
    likelihoods.find((one) => one.kind === kind && one.seen === seen)?.given ?? Number.NaN;
  const scores = kinds.map((kind) => signs.reduce((all, sign) => all * likelihood(kind, sign), prior(kind)));
  const total = scores.reduce((a, b) => a + b, 0);
  if (Number.isNaN(total) || total === 0) return undefined;
  const result = (scores[kinds.indexOf(target)] ?? 0) / total;
  const seen = signs.map(inTex).join(", ");
  return {
    about: signs.length === 1 && !named ? ["bayes-theorem"] : about,
    result: `$P(${inTex(target)} \\mid ${seen})$ is ${value(result)} (${percent(result)}).`,
    steps: [
      ...(signs.length > 1
        ? ["Given the class, what is seen counts as independent: multiply the prior by each likelihood"]
        : []),
      ...kinds.map(
        (kind, i) =>
          `${kind}: $${[prior(kind), ...signs.map((sign) => likelihood(kind, sign))].map(tex).join(String.raw` \cdot `)} ${equals(scores[i] ?? 0)} ${tex(scores[i] ?? 0)}$`,
      ),
      `Share of ${target}: $${tex(scores[kinds.indexOf(target)] ?? 0)} / ${tex(total)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
