/** Single quantities of reinforcement learning: TD error, endless reward, running mean, clipped objective. */
import { oneFormula } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const discount = "discount(?:[- ]factor| rate)?(?: \\(?(?:gamma|γ)\\)?)?|gamma|γ";
const outside = (gamma: number): string | false =>
  (gamma < 0 || gamma >= 1) &&
  `With rewards that never end the discount factor must lie from 0 to below 1; $${tex(gamma)}$ does not.`;

const tdError = oneFormula({
  about: ["temporal-difference-learning"],
  named: /\btd[- ]?(?:\(0\) )?(?:error|delta|target)\b|\btemporal[- ]difference error\b/i,
  another: /\b(?:update|new value|alpha|learning rate|lambda|max|best|terminal|q-?learning|n-step|terminal)\b/i,
  rewrite: (question) =>
    question
      .replace(/\bv ?\(\s*(?:s['′]|s_?\{?t ?\+ ?1\}?|next(?: state)?)\s*\)/gi, "; later ")
      .replace(/\b(?:next (?:state(?:'s)? )?value|value of (?:the )?next state)\b/gi, "; later ")
      .replace(
        /\bv ?\(\s*s(?:_?t)?\s*\)|\b(?:current|old) (?:state )?value\b|\bvalue of (?:the |this )?(?:current )?state\b/gi,
        "; now ",
      ),
  fields: { reward: "rewards?|r", gamma: discount, now: "now", later: "later" },
  misfit: ({ gamma }) =>
    (gamma < 0 || gamma > 1) && `A discount factor lies between 0 and 1; $${tex(gamma)}$ does not.`,
  work: ({ reward, gamma, now, later }, question) => {
    if (/\btarget\b/i.test(question)) return undefined;
    const result = Number((reward + gamma * later - now).toFixed(12));
    return {
      result: `The TD error is ${value(result)}.`,
      steps: [
        String.raw`Formula: $\delta = r + \gamma\,V(s') - V(s)$`,
        `Put in: $${tex(reward)} + ${tex(gamma)} \\cdot ${factor(later)} - ${factor(now)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const endless = oneFormula({
  about: ["return", "discount-factor"],
  named: /\b(?:forever|infinite(?:ly)?|never[- ]ending|endless|every step|each step|per step|constant reward)\b/i,
  another:
    /\b(?:finite|until|after \d|for \d|steps|episode|penalty|terminal|alpha|learning rate|probability|chance|horizon of)\b/i,
  fields: { reward: "rewards?(?: of)?|r", gamma: discount },
  misfit: ({ gamma }) => outside(gamma),
  work: ({ reward, gamma }, question) => {
    if (
      !/\b(?:return|sum|value|worth|total|infinite)\b/i.test(question) &&
      !/\breward\b[^?]*\bforever\b/i.test(question)
    )
      return undefined;
    const result = reward / (1 - gamma);
    return {
      result: `The return is ${value(result)}.`,
      steps: [
        String.raw`A geometric series: $r + \gamma r + \gamma^2 r + \dots = r / (1 - \gamma)$`,
        `Put in: $${tex(reward)} / (1 - ${tex(gamma)}) ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const horizon = oneFormula({
  about: ["discount-factor"],
  named: /\beffective horizon\b|\bhow far (?:ahead )?does\b[^?]*\blook\b/i,
  fields: { gamma: discount },
  misfit: ({ gamma }) => outside(gamma),
  work: ({ gamma }) => {
    const result = 1 / (1 - gamma);
    return {
      result: `The effective horizon is ${value(result)} steps.`,
      steps: [
        String.raw`Formula: $1 / (1 - \gamma)$`,
        `Put in: $1 / (1 - ${tex(gamma)}) ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const clippedObjective = oneFormula({
  about: ["proximal-policy-optimization"],
  named: /\bppo\b|\bclip\w*\b[^?]*\b(?:objective|surrogate)\b/i,
  rewrite: (question) =>
    question.replace(/\bclip(?:ping|ped)?(?: range| parameter)?(?= (?:of |= ?)?0?\.\d)/i, "; epsilon"),
  fields: {
    ratio: "(?:probability |policy )?ratio|r",
    advantage: "advantage|a",
    epsilon: "epsilon|eps|ε|clip(?:ping)?(?: range| parameter)?",
  },
  misfit: ({ ratio, epsilon }) =>
    (ratio <= 0 || epsilon <= 0 || epsilon >= 1) &&
    "A ratio of probabilities is greater than 0, and epsilon lies between 0 and 1.",
  work: ({ ratio, advantage, epsilon }) => {
    const clipped = Math.min(Math.max(ratio, 1 - epsilon), 1 + epsilon);
    const result = Number(Math.min(ratio * advantage, clipped * advantage).toFixed(12));
    return {
      result: `The clipped objective is ${value(result)}.`,
      steps: [
        String.raw`Formula: $\min(r A,\ \mathrm{clip}(r, 1 - \varepsilon, 1 + \varepsilon)\,A)$`,
        `Clipped to $[${tex(1 - epsilon)}, ${tex(1 + epsilon)}]$ the ratio is $${tex(clipped)}$`,
        `The smaller of $${tex(ratio)} \\cdot ${factor(advantage)} = ${tex(ratio * advantage)}$ and $${tex(clipped)} \\cdot ${factor(advantage)} = ${tex(clipped * advantage)}$`,
      ],
    };
  },
});

const advantage = oneFormula({
  about: ["advantage-function"],
  named: /\badvantage\b/i,
  another: /\b(?:ratio|gae|ppo|lambda|gamma|reward|standardi[sz]\w*|normali[sz]\w*)\b/i,
  fields: { q: "q(?:[- ]?value)?(?:\\([^)]*\\))?", v: "v(?:\\([^)]*\\))?|(?:state )?value|baseline" },
  work: ({ q, v }) => {
    const result = Number((q - v).toFixed(12));
    return {
      result: `The advantage is ${value(result)}.`,
      steps: [
        "Formula: $A(s, a) = Q(s, a) - V(s)$",
        `Put in: $${tex(q)} - ${factor(v)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

export const oneStepRewards: readonly NumericShape[] = [clippedObjective, tdError, horizon, endless, advantage];
