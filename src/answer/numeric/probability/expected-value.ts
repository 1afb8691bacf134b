/** The expected value of what the learner lists: values with a probability each. */
import { readFields } from "../reading/read-named.ts";
import { findLists, findNumbers, hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, sum, tex, value, vector } from "../write-numbers.ts";

const about = ["expectation"];
const named = /\bexpect(?:ed (?:value|payoff|payout|winnings?|gain|return|profit|utility|reward)|ation)\b|\bE ?\[/i;
const another =
  /\b(?:variance|maximi[sz]\w*|conditional|sarsa|standard deviation|improvement|calibration|minimax|expectimax|discount\w*|gamma|per (?:day|month))\b/i;
const chance = String.raw`(?:probability|prob\.?|chance|p)`;
const number = String.raw`(\d+(?:\.\d+)?(?:\/\d+)?)`;
const amount = `[$€£]?${number}(?: (?:dollars|euros?|points?|coins|eur|usd))?`;
const outcome = new RegExp(
  String.raw`\b(win|gain|get|earn|receive|make|pays?(?: out)?|lose|loss of|cost|reward(?: of)?|payoff(?: of)?|utility(?: of)?)s? (-?)${amount},? (?:with |at |has |and )?(?:an? )?(?:${chance}(?: of| is| =|=)? ?${number}(\s?%)?|${number}(\s?%)? (?:${chance}|of the time))`,
  "gi",
);
const isLoss = /^(?:lose|loss|cost)/i;

interface Outcome {
  readonly value: number;
  readonly probability: number;
}

const fraction = (text: string): number => {
  const [top = "", bottom] = text.split("/");
  return Number(top) / Number(bottom ?? 1);
};

function inWords(question: string): Outcome[] {
  const found = [...question.matchAll(outcome)].map((match) => {
    const [, verb = "", minus, size = "", p, percent, p2, percent2] = match;
    const probability = fraction(p ?? p2 ?? "");
    return {
      value: (isLoss.test(verb) || minus === "-" ? -1 : 1) * fraction(size),
      probability: percent || percent2 ? probability / 100 : probability,
      from: match.index,
      to: match.index + match[0].length,
    };
  });
  return found.length > 1 && !hasMore(question, found) ? found : [];
}

/** The list behind "probabilities" weights the other. */
function inLists(question: string): Outcome[] | string {
  const lists = findLists(question);
  const [first, second] = lists;
  if (!first || !second || lists.length !== 2 || hasMore(question, lists)) return [];
  const weighted = (from: number, start: number): boolean =>
    /\bprob\w*|\bp\s*(?:=|:)|\bchances\b|\bweights\b/i.test(question.slice(start, from));
  const [a, b] = [weighted(first.from, 0), weighted(second.from, first.to)];
  if (a === b) return [];
  const [values, probabilities] = a ? [second.values, first.values] : [first.values, second.values];
  if (values.length !== probabilities.length)
    return `Every value needs a probability: here are ${values.length} and ${probabilities.length}.`;
  return values.map((value, i) => ({ value, probability: probabilities[i] ?? 0 }));
}

export const expectedValue: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const fair = /\b(?:fair )?(?:(\d+)-sided )?(?:die|dice)\b/i.exec(question);
  if (
    fair &&
    /\b(?:a|one|single)\b/i.test(question) &&
    findNumbers(question).length === 0 &&
    !readFields(question, { p: "p" }).p &&
    !/\b(?:bias\w*|loaded|two|2|sum|max|win|pay)\b/i.test(question)
  ) {
    const sides = Number(fair[1] ?? 6);
    return {
      about,
      result: `The expected value of one roll is ${value((sides + 1) / 2)}.`,
      steps: [
        `Each of $1, \\dots, ${sides}$ has probability $1/${sides}$, so it is their mean: $(1 + ${sides}) / 2 = ${tex((sides + 1) / 2)}$`,
      ],
    };
  }
  const read = inWords(question);
  const outcomes = read.length > 0 ? read : inLists(question);
  if (typeof outcomes === "string") return { about, misfit: outcomes };
  if (outcomes.length < 2) return undefined;
  const whole = outcomes.reduce((all, { probability }) => all + probability, 0);
  if (outcomes.some(({ probability }) => probability < 0 || probability > 1) || Math.abs(whole - 1) > 0.011)
    return {
      about,
      misfit: `The probabilities must lie between 0 and 1 and add up to 1; $${vector(outcomes.map(({ probability }) => probability))}$ add up to $${tex(whole)}$.`,
    };
  const terms = outcomes.map((one) => one.value * one.probability);
  const result = Number(terms.reduce((a, b) => a + b, 0).toFixed(12));
  return {
    about,
    result: `The expected value is ${value(result)}.`,
    steps: [
      String.raw`Formula: $E[X] = \sum_i p_i x_i$`,
      `Put in: $${sum(outcomes.map((one) => `${tex(one.probability)} \\cdot ${factor(one.value)}`))}$`,
      `Add up: $${sum(terms.map(tex))} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
