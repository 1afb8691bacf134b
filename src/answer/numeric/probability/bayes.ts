import { type Conditional, readConditional } from "../reading/read-conditional.ts";
import { readTestRates } from "../reading/read-test-rates.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, percent, tex, value } from "../write-numbers.ts";

const about = ["bayes-theorem"];
const asks =
  /\bprobability\b|\bchances?\b|\bodds\b|\bhow (?:likely|sure|probable)\b|\bposterior\b|\bP ?\(|\bbayes\b|\bpredictive value\b|\b[pn]pv\b|\blikelihood\b/i;
/** "The probability of a positive test": of what is seen, not of what is behind it. */
const wantsEvidence =
  /\b(?:probability|chances?|likelihood|how likely)\b(?:(?!\b(?:given|if|when|after|who|has|have|having|sick|ill|infected|disease|cancer|spam|users?|it)\b)[^,.;?|]){0,50}\b(?:positive|negative|flagged)\b(?: \w+)?\s*(?:\?|$)|\bP ?\(\s*(?:positive|negative|\+|-)\s*\)\s*\??\s*$/i;
const falseResults = /\bfalse[- ](?:positive|negative)s?\b/gi;
const seesNegative = /\b(?:test(?:s|ed)?|result|given(?: a| that)?)\b[^.,?]*\bnegative\b|\bnegative (?:test|result)\b/i;
/** "How likely is a spam mail to be flagged": what is seen, asked of what is known. */
const wantsSign =
  /\b(?:how likely|probability|chances?|odds)\b(?:(?!\b(?:given|if|when|after|once)\b)[^.;?])*\b(?:to be|is|are|gets?|being) (?:flagged|caught|detected|marked|blocked|alarmed)\b(?![^.;?]*\b(?:given|if|when)\b)/i;
/** "… of being healthy", "… is not spam": the other side of what is computed here. */
const wantsOtherSide =
  /\b(?:probability|chances?|likely|odds)\b[^.,;?]*?(?:\b(?:not|healthy|without|no disease|legit\w*|ham|un(?:flagged|detected|marked))\b|n't\b)/i;

/** A letter keeps its name; words become text. */
const inTex = (name: string): string =>
  /^(?:[A-Za-z]|[+-])$/.test(name) ? name : `\\text{${name.replace(/[^\p{L}\d\s+-]/gu, " ").trim()}}`;

function outside(values: readonly number[]): Computed | undefined {
  const odd = values.find((value) => value < 0 || value > 1);
  return odd === undefined
    ? undefined
    : { about, misfit: `A probability lies between 0 and 1, and $${tex(odd)}$ does not.` };
}

function fromSymbols({ hypothesis, evidence, prior, likelihood, total, otherwise }: Conditional): Computed {
  const misfit = outside([prior, likelihood, total, otherwise ?? 0]);
  if (misfit) return misfit;
  const [h, e] = [inTex(hypothesis), inTex(evidence)];
  const joint = likelihood * prior;
  if (total === 0) return { about, misfit: `$P(${e})$ is 0 here, so nothing can be conditioned on it.` };
  if (joint > total + 1e-9)
    return {
      about,
      misfit: `These numbers don't fit: $P(${e})$ can't be less than $P(${e} \\mid ${h}) \\cdot P(${h}) = ${tex(joint)}$.`,
    };
  const result = joint / total;
  return {
    about,
    result: `$P(${h} \\mid ${e})$ is ${value(result)} (${percent(result)}).`,
    steps: [
      `Formula: $P(${h} \\mid ${e}) = P(${e} \\mid ${h}) \\cdot P(${h}) / P(${e})$`,
      ...(otherwise === undefined
        ? []
        : [
            `All ways to $${e}$: $P(${e}) = ${tex(likelihood)} \\cdot ${tex(prior)} + ${tex(otherwise)} \\cdot ${tex(1 - prior)} ${equals(total)} ${tex(total)}$`,
          ]),
      `Put in: $${tex(likelihood)} \\cdot ${tex(prior)} / ${tex(total)} ${equals(result)} ${tex(result)}$`,
    ],
  };
}

/** How sure a negative result is. */
function negativeValue(prior: number, hit: number, falseAlarm: number): Computed | undefined {
  const [right, missed] = [(1 - falseAlarm) * (1 - prior), (1 - hit) * prior];
  if (right + missed === 0) return undefined;
  const result = right / (right + missed);
  return {
    about,
    result: `The negative predictive value is ${value(result)} (${percent(result)}).`,
    steps: [
      `True negatives: $${tex(1 - falseAlarm)} \\cdot ${tex(1 - prior)} ${equals(right)} ${tex(right)}$ of all cases`,
      `False negatives: $${tex(1 - hit)} \\cdot ${tex(prior)} ${equals(missed)} ${tex(missed)}$ of all cases`,
      `Share of the first: $${tex(right)} / (${tex(right)} + ${tex(missed)}) ${equals(result)} ${tex(result)}$`,
    ],
  };
}

function fromTest(question: string): Computed | undefined {
  const read = readTestRates(question);
  const rest = question.replace(falseResults, "");
  if (!read || !asks.test(rest) || wantsOtherSide.test(rest) || wantsEvidence.test(rest) || wantsSign.test(rest))
    return undefined;
  const { prior, hit, falseAlarm, bothFromAccuracy } = read;
  if (bothFromAccuracy && !(/\btest|\bscreen|\bscan/i.test(rest) && /\bpositive\b|\bnegative\b/i.test(rest)))
    return undefined;
  const misfit = outside([prior, hit, falseAlarm]);
  if (misfit) return misfit;
  if (/\bnpv\b|\bnegative predictive value\b/i.test(rest)) return negativeValue(prior, hit, falseAlarm);
  const negative = seesNegative.test(rest) && !/\bpositive\b/i.test(rest);
  const [yes, no] = negative ? [1 - hit, 1 - falseAlarm] : [hit, falseAlarm];
  const [real, wrong] = [yes * prior, no * (1 - prior)];
  if (real + wrong === 0)
    return { about, misfit: "With these numbers such a result never happens, so nothing follows from it." };
  const result = real / (real + wrong);
  const sign = negative ? "-" : "+";
  const seen = /\btest|\bscreen|\bresult|\bpositive\b/i.test(rest)
    ? `a ${negative ? "negative" : "positive"} result`
    : "what was seen";
  const [right, mistaken] = negative ? ["False negatives", "True negatives"] : ["True positives", "False positives"];
  return {
    about,
    result: `The probability given ${seen} is ${value(result)} (${percent(result)}).`,
    steps: [
      ...(bothFromAccuracy
        ? ["“Accurate” is read as right with and without it alike: sensitivity and specificity."]
        : []),
      `Formula (Bayes' theorem): $P(D \\mid ${sign}) = \\dfrac{P(${sign} \\mid D)\\,P(D)}{P(${sign} \\mid D)\\,P(D) + P(${sign} \\mid \\neg D)\\,P(\\neg D)}$`,
      `${right}: $${tex(yes)} \\cdot ${tex(prior)} ${equals(real)} ${tex(real)}$ of all cases`,
      `${mistaken}: $${tex(no)} \\cdot ${tex(1 - prior)} ${equals(wrong)} ${tex(wrong)}$ of all cases`,
      `Share of the first: $${tex(real)} / (${tex(real)} + ${tex(wrong)}) ${equals(result)} ${tex(result)}$`,
    ],
  };
}

export const bayes: NumericShape = (question) => {
  const symbols = readConditional(question);
  return symbols ? fromSymbols(symbols) : fromTest(question);
};
