/** How likely something is altogether, from how likely it is with and without something else. */
import { readNotation } from "../reading/read-conditional.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import { readTestRates } from "../reading/read-test-rates.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, percent, tex, value } from "../write-numbers.ts";

const about = ["marginal-probability", "conditional-probability"];
const negated = /^(?:not[\s-]+|no[\s-]+|non[\s-]*|[¬~!]\s*)|(?:\s*[′'^]c?|\s*bar)$/i;
const inTex = (name: string): string => (name.length === 1 ? name : `\\text{${name}}`);

/** Of anyone at all, not of the healthy or the sick. */
const anyPositive =
  /\b(?:probability|chances?|how likely)\b(?: (?:of|is|that|there is))*(?: (?:a|any|the))? positive (?:test|result)\b(?! (?:if|given|when|for|in|among))|\bP ?\(\s*(?:positive|\+)\s*\)|\bprobability that (?:the|a|any) test (?:is|comes (?:back|out)) positive\s*\??\s*$/i;

/** "How likely is a positive test": of what is seen, whatever is behind it. */
function ofTest(question: string): Computed | undefined {
  if (!anyPositive.test(question)) return undefined;
  const read = readTestRates(question);
  if (!read) return undefined;
  const { prior, hit, falseAlarm } = read;
  if ([prior, hit, falseAlarm].some((one) => one < 0 || one > 1)) return undefined;
  const [right, wrong] = [hit * prior, falseAlarm * (1 - prior)];
  const result = right + wrong;
  return {
    about,
    result: `The probability of a positive result is ${value(result)} (${percent(result)}).`,
    steps: [
      String.raw`Law of total probability: $P(+) = P(+ \mid D)\,P(D) + P(+ \mid \neg D)\,P(\neg D)$`,
      `Put in: $${tex(hit)} \\cdot ${tex(prior)} + ${tex(falseAlarm)} \\cdot ${tex(1 - prior)} = ${tex(right)} + ${tex(wrong)} ${equals(result)} ${tex(result)}$`,
    ],
  };
}

export const totalProbability: NumericShape = (question): Computed | undefined => {
  const test = ofTest(question);
  if (test) return test;
  const found = readNotation(question);
  const known = found.filter(({ value: given }) => given !== undefined);
  const [goal, ...others] = found.filter(({ value: given }) => given === undefined);
  if (!goal || others.some(({ text }) => text !== goal.text) || /[|,∧∩]| and /i.test(goal.text)) return undefined;
  if (known.length !== 3 || findNumbers(question).length !== 3) return undefined;
  const conditions = known
    .filter(({ text }) => text.startsWith(`${goal.text}|`))
    .map(({ text, value: given = 0 }) => ({ name: text.slice(goal.text.length + 1), given }));
  const prior = known.find(({ text }) => !text.includes("|"));
  const yes = conditions.find(({ name }) => name === prior?.text);
  const no = conditions.find(({ name }) => negated.test(name) && name.replace(negated, "") === prior?.text);
  if (prior?.value === undefined || !yes || !no || conditions.length !== 2) return undefined;
  const p = prior.value;
  const odd = [p, yes.given, no.given].find((one) => one < 0 || one > 1);
  if (odd !== undefined) return { about, misfit: `A probability lies between 0 and 1, and $${tex(odd)}$ does not.` };
  const [withIt, without] = [yes.given * p, no.given * (1 - p)];
  const result = withIt + without;
  const [a, b] = [inTex(prior.text), inTex(goal.text)];
  return {
    about,
    result: `$P(${b})$ is ${value(result)} (${percent(result)}).`,
    steps: [
      `Law of total probability: $P(${b}) = P(${b} \\mid ${a})\\,P(${a}) + P(${b} \\mid \\neg ${a})\\,P(\\neg ${a})$`,
      `Put in: $${tex(yes.given)} \\cdot ${tex(p)} + ${tex(no.given)} \\cdot ${tex(1 - p)} = ${tex(withIt)} + ${tex(without)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
