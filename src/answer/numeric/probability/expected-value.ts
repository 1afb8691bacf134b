/** The expected value of what the learner lists: values with a probability each. */

import { readFields } from "../reading/read-named.ts";
import { findLists, findNumbers, hasMore } from "../reading/read-numbers.ts";
import { type ChanceOutcome, inBet, inWords } from "../reading/read-outcomes.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, sum, tex, value, vector } from "../write-numbers.ts";

const about = ["expectation"];
const named = /\bexpect(?:ed (?:value|payoff|payout|winnings?|gain|return|profit|utility|reward)|ation)\b|\bE ?\[/i;
const another =
  /\b(?:variance|maximi[sz]\w*|conditional|sarsa|standard deviation|improvement|calibration|minimax|expectimax|discount\w*|gamma|per (?:day|month))\b/i;
const isBet = /\b(?:bets?|lotter(?:y|ies)|gambl\w*|raffle|tickets?|game)\b/i;
const decides =
  /\bshould (?:i|you|we|one)\b|\bworth (?:it|taking|playing|buying)\b|\b(?:a )?good (?:bet|deal|idea)\b|\btake (?:it|the bet)\b/i;

/** The list behind "probabilities" weights the other. */
function inLists(question: string): ChanceOutcome[] | string {
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

/** What it says of a bet that is played often; a single large one is a matter of risk. */
function verdictOf(result: number): string {
  if (result === 0) return ": on average nothing is won or lost, so it is fair";
  return result > 0
    ? ": on average each round gains, so by expected value it is worth taking"
    : ": on average each round loses, so by expected value it isn't worth taking";
}

export const expectedValue: NumericShape = (question) => {
  const bet = isBet.test(question) && (named.test(question) || decides.test(question));
  if ((!named.test(question) && !bet) || another.test(question)) return undefined;
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
  const played = read.length > 0 ? read : inBet(question);
  const outcomes = played.length > 0 ? played : inLists(question);
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
    result: `The expected value is ${value(result)}${decides.test(question) ? verdictOf(result) : ""}.`,
    steps: [
      String.raw`Formula: $E[X] = \sum_i p_i x_i$`,
      `Put in: $${sum(outcomes.map((one) => `${tex(one.probability)} \\cdot ${factor(one.value)}`))}$`,
      `Add up: $${sum(terms.map(tex))} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
