/** The information of one event, and that two variables share. */
import { oneFormula } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";
import { inUnit, logName, unitOf } from "./distributions.ts";

const content = oneFormula({
  about: ["information-content"],
  named:
    /\binformation content\b|\bself[- ]?information\b|\bsurpris(?:al|e)\b|\bhow (?:much information|many bits)\b|\binformation (?:of|in) an event\b/i,
  another: /\b(?:entropy|gain|mutual|distribution|outcomes|huffman|code|encode|quanti[sz]\w*|weights?|model|kl)\b/i,
  rewrite: (question) => question.replace(/\blog_?2\b/gi, "bits").replace(/\b(?:1 in|one in) (\d+)\b/i, "; p = 1/$1 ;"),
  fields: { p: "(?:probability|prob\\.?|chance|p(?:\\([^)]*\\))?)(?: of)?" },
  misfit: ({ p }) => (p <= 0 || p > 1) && `A probability lies above 0 and at most at 1, and $${tex(p)}$ does not.`,
  work: ({ p }, question) => {
    const unit = unitOf(question, "bits");
    const result = inUnit(-Math.log(p), unit) + 0;
    return {
      result: `The information content is ${value(result)} ${unit}.`,
      steps: [
        `Formula: $I = -${logName(unit)} p$`,
        `Put in: $-${logName(unit)} ${tex(p)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

/** H(X), H(Y) and the two together are told apart by their brackets. */
const named = (question: string): string =>
  question
    .replace(/\bH ?\(\s*(\w)\s*[|∣]\s*(\w)\s*\)/gi, "; remaining")
    .replace(/\bH ?\(\s*\w\s*,\s*\w\s*\)/gi, "; together")
    .replace(/\bH ?\(\s*X\s*\)/gi, "; first")
    .replace(/\bH ?\(\s*Y\s*\)/gi, "; second");
const mutual = /\bmutual information\b|\bI ?\(\s*X\s*[;,]\s*Y\s*\)/i;
const notNegative = (...entropies: readonly number[]): string | undefined =>
  entropies.some((one) => one < 0) ? "Entropies of discrete variables aren't negative." : undefined;

const fromConditional = oneFormula({
  about: ["mutual-information"],
  named: mutual,
  // H(Y | X) goes with H(Y), and the formula is the same.
  rewrite: (question) =>
    /H ?\(\s*Y\s*[|∣]/i.test(question) ? named(question).replace("; second", "; first") : named(question),
  fields: { first: "first", remaining: "remaining" },
  misfit: ({ first, remaining }) =>
    notNegative(first, remaining) ??
    (remaining > first
      ? "Knowing something can't raise the entropy that is left: it is at most that before."
      : undefined),
  work: ({ first, remaining }) => {
    const result = first - remaining;
    return {
      result: `The mutual information is ${value(result)}.`,
      steps: [
        String.raw`Formula: $I(X; Y) = H(X) - H(X \mid Y) = H(Y) - H(Y \mid X)$`,
        `Put in: $${tex(first)} - ${factor(remaining)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const fromJoint = oneFormula({
  about: ["mutual-information"],
  named: mutual,
  rewrite: named,
  fields: { first: "first", second: "second", together: "together" },
  misfit: ({ first, second, together }) =>
    notNegative(first, second, together) ??
    (together > first + second + 1e-9 || together < Math.max(first, second) - 1e-9
      ? "These don't fit: the joint entropy is at least each of the two, and at most their sum."
      : undefined),
  work: ({ first, second, together }) => {
    const result = Number((first + second - together).toFixed(12));
    return {
      result: `The mutual information is ${value(result)}.`,
      steps: [
        "Formula: $I(X; Y) = H(X) + H(Y) - H(X, Y)$",
        `Put in: $${tex(first)} + ${tex(second)} - ${tex(together)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const largest = oneFormula({
  about: ["entropy"],
  named: /\b(?:max(?:imum|imal)?|largest|highest) (?:possible )?entropy\b/i,
  another: /\b(?:classifier|model|markov|reinforcement|policy|principle|p ?=)\b/i,
  rewrite: (question) =>
    question.replace(
      /\b(\d+) (?:outcomes|classes|values|states|symbols|events|categories|possible)\b/i,
      "; outcomes $1 ;",
    ),
  fields: { outcomes: "outcomes" },
  misfit: ({ outcomes }) =>
    (!Number.isInteger(outcomes) || outcomes < 1) && "A number of outcomes is whole, from 1 up.",
  work: ({ outcomes }, question) => {
    const unit = unitOf(question, "bits");
    const result = inUnit(Math.log(outcomes), unit);
    return {
      result: `The largest entropy is ${value(result)} ${unit}.`,
      steps: [
        `It is reached where all are equally likely: $${logName(unit)} ${outcomes} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

export const informationMeasures: readonly NumericShape[] = [content, fromConditional, fromJoint, largest];
