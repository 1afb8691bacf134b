import { readFields } from "../reading/read-named.ts";
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { findLists } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value } from "../write-numbers.ts";

const about = ["return"];
const named = /\b(?:discounted|return|returns|cumulative reward|total reward)\b/i;
const otherReturn = /\b(?:function|python|returns? (?:on|of investment)|stock|portfolio|annual)\b/i;

/** G = r₁ + γ r₂ + γ² r₃ + …, from the first of the rewards on (Sutton and Barto, Reinforcement Learning, section 3.3). */
export const discountedReturn: NumericShape = (question) => {
  if (!named.test(question) || otherReturn.test(question) || !/\brewards?\b/i.test(question)) return undefined;
  const list = readNamedLists(question, { rewards: "rewards?(?: of)?" }).rewards;
  const { gamma } = readFields(list ? without(question, list.spans) : question, {
    gamma: "gamma|γ|discount(?: factor| rate)?|discounted (?:by|with)",
  });
  const [found, ...others] = findLists(question);
  const rewards = found ?? list;
  if (!rewards || rewards.values.length < 2 || others.length > 0) return undefined;
  const shown = gamma ?? (/\bdiscount/i.test(question) ? undefined : 1);
  if (shown === undefined) return undefined;
  if (shown < 0 || shown > 1)
    return {
      about,
      misfit: `A discount factor lies between 0 and 1; $${tex(shown)}$ does not, so there is no return.`,
    };
  const weights = rewards.values.map((_reward, k) => shown ** k);
  const terms = rewards.values.map((reward, k) => reward * (weights[k] ?? 0));
  const total = terms.reduce((whole, term) => whole + term, 0);
  const powers = rewards.values.map((reward, k) => {
    const discount = k === 0 ? "" : k === 1 ? ` \\cdot ${tex(shown)}` : ` \\cdot ${tex(shown)}^{${k}}`;
    return `${tex(reward)}${discount}`;
  });
  return {
    about,
    result: `The return from the start is ${value(total)}.`,
    steps: [
      String.raw`Formula: $G = R_1 + \gamma R_2 + \gamma^2 R_3 + \dots$`,
      `Put in: $${sum(powers)}$`,
      `Add up: $${sum(terms.map(tex))} ${equals(total)} ${tex(total)}$`,
    ],
  };
};
