/** P(A | B) from P(A and B) and P(B). */
import { readNotation } from "../reading/read-conditional.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, percent, tex, value } from "../write-numbers.ts";

const about = ["conditional-probability"];
const joint = /^(.+?)\s*(?:\band\b|[∩&∧,])\s*(.+)$/i;
const inTex = (name: string): string => (name.length === 1 ? name : `\\text{${name}}`);

export const conditionalProbability: NumericShape = (question) => {
  if (/\bindependent|\bchain rule\b/i.test(question)) return undefined;
  const found = readNotation(question);
  const wanted = found.filter(({ value: given, text }) => given === undefined && text.includes("|"));
  const known = found.filter(({ value: given }) => given !== undefined);
  const [goal] = wanted;
  if (!goal || found.length - known.length !== 1 || findNumbers(question).length !== known.length) return undefined;
  const [event = "", condition = ""] = goal.text.split("|").map((name) => name.trim());
  const both = known.find(({ text }) => {
    const [, left = "", right = ""] = text.includes("|") ? [] : (joint.exec(text) ?? []);
    return (left === event && right === condition) || (left === condition && right === event);
  })?.value;
  const whole = known.find(({ text }) => text === condition)?.value;
  if (both === undefined || whole === undefined) return undefined;
  if (both < 0 || whole > 1 || both > whole)
    return {
      about,
      misfit: `These numbers don't fit: both together can't be more likely than $P(${inTex(condition)}) = ${tex(whole)}$ alone, and all lie between 0 and 1.`,
    };
  if (whole === 0) return { about, misfit: `$P(${inTex(condition)})$ is 0, so nothing can be conditioned on it.` };
  const result = both / whole;
  const [a, b] = [inTex(event), inTex(condition)];
  return {
    about,
    result: `$P(${a} \\mid ${b})$ is ${value(result)} (${percent(result)}).`,
    steps: [
      `Formula: $P(${a} \\mid ${b}) = P(${a} \\cap ${b}) / P(${b})$`,
      `Put in: $${tex(both)} / ${tex(whole)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
