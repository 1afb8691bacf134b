/** How likely two events are together, from each alone and at least one of them. */
import { readNotation } from "../reading/read-conditional.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const about = ["probability"];
const both = /^(\p{L}\w*)\s*(?:\band\b|[∩&∧,])\s*(\p{L}\w*)$/iu;
const either = /^(\p{L}\w*)\s*(?:\bor\b|[∪∨])\s*(\p{L}\w*)$/iu;

export const inclusionExclusion: NumericShape = (question): Computed | undefined => {
  const found = readNotation(question);
  const known = found.filter(({ value: given }) => given !== undefined);
  const [goal, ...more] = found.filter(({ value: given }) => given === undefined);
  const union = known.find(({ text }) => either.test(text));
  const [, a = "", b = ""] = both.exec(goal?.text ?? "") ?? [];
  if (more.length > 0 || a === "" || !union || known.length !== 3 || findNumbers(question).length !== 3)
    return undefined;
  const [pA, pB] = [a, b].map((name) => known.find(({ text }) => text === name)?.value);
  const [, left, right] = either.exec(union.text) ?? [];
  if (pA === undefined || pB === undefined || union.value === undefined) return undefined;
  if (!((left === a && right === b) || (left === b && right === a))) return undefined;
  const result = Number((pA + pB - union.value).toFixed(12));
  if ([pA, pB, union.value].some((one) => one < 0 || one > 1) || result < 0 || result > Math.min(pA, pB))
    return {
      about,
      misfit:
        "These numbers don't fit: at least one of two events is at least as likely as each, and at most as likely as both added up.",
    };
  return {
    about,
    result: `$P(${a} \\cap ${b})$ is ${value(result)}.`,
    steps: [
      `“Both” is counted twice in the sum: $P(${a} \\cap ${b}) = P(${a}) + P(${b}) - P(${a} \\cup ${b})$`,
      `Put in: $${tex(pA)} + ${tex(pB)} - ${tex(union.value)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
