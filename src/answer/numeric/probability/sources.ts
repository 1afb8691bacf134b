/** Which of several sources something comes from: "A makes 60 % with 2 % defects, B makes 40 % with 5 %". */
import { findNumbers } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, percent, sum, tex, value } from "../write-numbers.ts";

const about = ["bayes-theorem"];
const share = String.raw`(\d+(?:\.\d+)?\s?%|0?\.\d+)`;
const source = new RegExp(
  String.raw`\b(?:(?:factory|machine|supplier|plant|line|box|server|worker|source|company) )?([A-Z]|[A-Z]?\d|[a-c])\b,? (?:makes|produces|supplies|handles|delivers|sends|has|provides|does|covers)? ?${share}(?: of (?:all |the |its )?[\p{L}]+(?: [\p{L}]+)?)?,?(?: (?:and|with|of which|where|at|has|have|having|its|are|is))* ${share}(?: (?:of (?:them|these|its [\p{L}]+|those))?)?(?: (?:are|is))? ?(?:defect\w*|faulty|broken|scrap|bad|errors?|error rate|failures?|spam|late|wrong|rejects?)?`,
  "giu",
);
const wanted =
  /\b(?:probability|chance|how likely|likelihood|odds)\b[^.?]*?\b(?:(?:came|comes?|coming|is|was|be|being) from|made by|produced by)\s+(?:(?:factory|machine|supplier|plant|line|box|server|worker|source|company) )?([A-Z]|[A-Z]?\d|[a-c])\b(?! (?:is |are |be |will be )?(?:defect|faulty|broken|bad|scrap))/iu;
const whole =
  /\b(?:probability|chance|how likely)\b[^.?]*\b(?:a |an |any )?(?:random |randomly chosen )?(?:item|part|product|piece|one)(?: (?:chosen|picked|taken|drawn|at random|randomly))*,? (?:is|be) (?:defective|faulty|broken|bad)\b/i;

export const fromSources: NumericShape = (question): Computed | undefined => {
  if (/\b(?:not|both|two|neither|good|working|intact|fine|non-?defective|without replacement)\b/i.test(question))
    return undefined;
  const asked = wanted.exec(question)?.[1]?.toLowerCase();
  if (asked === undefined && !whole.test(question)) return undefined;
  const found = [...question.matchAll(source)].map((match) => {
    const [, name = "", part = "", rate = ""] = match;
    const read = (text: string): number => findNumbers(` ${text} `)[0]?.value ?? Number.NaN;
    return { name, part: read(part), rate: read(rate), from: match.index, to: match.index + match[0].length };
  });
  const inside = (at: number): boolean => found.some(({ from, to }) => at >= from && at < to);
  if (
    found.length < 2 ||
    found.length > 4 ||
    findNumbers(question).some(({ from, percent: isShare, value: given }) => (isShare || given < 1) && !inside(from))
  )
    return undefined;
  const parts = found.reduce((all, { part }) => all + part, 0);
  if (
    found.some(({ rate }) => !(rate >= 0 && rate <= 1)) ||
    new Set(found.map(({ name }) => name.toLowerCase())).size < found.length
  )
    return undefined;
  if (Math.abs(parts - 1) > 0.011)
    return { about, misfit: `The shares of the sources must add up to 1, and here they add up to $${tex(parts)}$.` };
  const terms = found.map(({ part, rate }) => part * rate);
  const total = terms.reduce((a, b) => a + b, 0);
  const at = found.findIndex(({ name }) => name.toLowerCase() === asked);
  if (total === 0 || (asked !== undefined && at < 0)) return undefined;
  const lines = found.map(
    ({ name, part, rate }, i) =>
      `From ${name}: $${tex(part)} \\cdot ${tex(rate)} ${equals(terms[i] ?? 0)} ${tex(terms[i] ?? 0)}$ of everything`,
  );
  const all = `Together: $${sum(terms.map(tex))} ${equals(total)} ${tex(total)}$`;
  if (asked === undefined)
    return {
      about: ["marginal-probability"],
      result: `The probability is ${value(total)} (${percent(total)}).`,
      steps: [...lines, all],
    };
  const result = (terms[at] ?? 0) / total;
  return {
    about,
    result: `The probability that it comes from ${found[at]?.name ?? ""} is ${value(result)} (${percent(result)}).`,
    steps: [
      ...lines,
      all,
      `Share of ${found[at]?.name ?? ""} (Bayes' theorem): $${tex(terms[at] ?? 0)} / ${tex(total)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
