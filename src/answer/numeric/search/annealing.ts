/** How likely simulated annealing takes a move, from two costs or their difference. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, factor, percent, tex, value } from "../write-numbers.ts";

const about = ["simulated-annealing"];
const named =
  /\bannealing\b|\bmetropolis (?:criterion|rule|acceptance)\b|\baccept\w*\b[^?]*\btemperature\b|\btemperature\b[^?]*\baccept\w*/i;
const wanted = /\b(?:probabilit\w*|prob|chances?|likel\w*|accept\w*|odds)\b/i;
const another =
  /\b(?:hastings|proposal|cool\w*|schedule|steps|iterations|softmax|logits?|tokens?|which temperature|what temperature|at what)\b/i;
const maximises = /\bmaximi[sz]\w*|\b(?:value|score|fitness|height|utility|quality|profit|reward)s?\b/i;
const minimises = /\bminimi[sz]\w*|\b(?:costs?|energy|energies|loss|length|distance|conflicts)\b/i;

const measure =
  "(?:cost|energy|value|score|fitness|height|utility|quality|profit|loss|length|distance|conflicts|objective)";
const place = "(?:solution|state|tour|position|point|neighbou?r|candidate|move)";
const fields = {
  current: `(?:(?:current|old|present|initial|now)(?: ${place})?(?: (?:has|with|a))*(?: ${measure})?|${measure} (?:now|currently)|[Ef]_?(?:old|current|cur))`,
  next: `(?:(?:new|next|neighbou?r(?:'s|ing)?|candidate|proposed)(?: ${place})?(?: (?:has|with|a))*(?: ${measure})?|${measure} of (?:the )?(?:new|neighbou?r\\w*)(?: ${place})?|[Ef]_?(?:new|next))`,
  delta:
    "(?:delta|Δ)(?:[ _]?[EeFfCc])?|d_?E|(?:worse|higher|increases?|increased|goes up|worsening|difference|change)(?: (?:by|of|in|is|cost|energy))*",
  temperature: "temperature(?: \\(?T\\)?)?|temp|T",
};
const fromTo = new RegExp(
  String.raw`\bfrom (?:an? )?(?:${measure} (?:of )?)?(-?\d+(?:\.\d+)?) to (?:an? )?(?:${measure} (?:of )?)?(-?\d+(?:\.\d+)?)`,
  "i",
);

export const annealing: NumericShape = (question): Computed | undefined => {
  if ((!named.test(question) && !/\bSA\b/.test(question)) || !wanted.test(question) || another.test(question))
    return undefined;
  const text = question
    .replace(fromTo, "current cost $1, new cost $2")
    .replace(/\b(\d+(?:\.\d+)?) (?:worse|higher|more)\b/i, "worse by $1 ;");
  const { current, next, delta, temperature } = readFields(text, fields);
  if (temperature === undefined) return undefined;
  const two = current !== undefined && next !== undefined;
  if (two === (delta !== undefined) || findNumbers(text).length !== (two ? 3 : 2)) return undefined;
  const [up, down] = [maximises.test(question), minimises.test(question)];
  // Two numbers without a name don't say which is better; with a cost a larger one is worse.
  if (two && up === down) return undefined;
  if (!two && (delta ?? 0) < 0 && !/\bworse\b/i.test(question)) return undefined;
  if (temperature <= 0)
    return { about, misfit: `A temperature must be greater than 0, and $${tex(temperature)}$ is not.` };
  const worse = two ? Number((up ? current - next : next - current).toFixed(12)) : Math.abs(delta ?? 0);
  const how = two
    ? `Worse by: $${up ? `${tex(current)} - ${factor(next)}` : `${tex(next)} - ${factor(current)}`} = ${tex(worse)}$, since a ${up ? "larger value" : "smaller cost"} is better`
    : `The move is worse by $${tex(worse)}$`;
  if (worse <= 0)
    return {
      about,
      result: "The move is accepted with probability $1$: it is no worse.",
      steps: [how, "Moves that are no worse are always accepted, at any temperature."],
    };
  const result = Math.exp(-worse / temperature);
  return {
    about,
    result: `The worse move is accepted with probability ${value(result)} (${percent(result)}).`,
    steps: [
      how,
      String.raw`Formula: $P = e^{-\Delta / T}$ for a move that is worse by $\Delta$`,
      `Put in: $e^{-${tex(worse)} / ${tex(temperature)}} = e^{-${tex(worse / temperature)}} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
