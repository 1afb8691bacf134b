/** One Bellman backup: the best action's reward and what its next state is worth. */
import { readFields } from "../reading/read-named.ts";
import { without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const about = ["bellman-equation", "value-iteration"];
const named = /\bbellman\b|\bvalue iteration\b/i;
const another =
  /\b(?:probabilit\w*|stochastic|chance|policy iteration|learning rate|alpha|two|three|sweeps|iterations|uniform|random|converge\w*|q-?learning|\d+ ?%)\b|\d\s?%/i;
const number = String.raw`(-?\d+(?:\.\d+)?)`;
const action = new RegExp(
  String.raw`\b(?:action )?["'“]?([\p{L}]\w{0,9})["'”]?\s*(?:[:=(-]|gives|has|with|yields|leads to)?\s*(?:an? )?(?:reward|r)\s*(?:=|of|is|:)?\s*${number}\s*(?:,|and|;)?\s*(?:leads to |an? |the )?(?:next (?:state(?:'s)? )?(?:value|v)|v\(s'\)|v'|value(?: of (?:the )?next(?: state)?)?|(?:a )?state (?:of|with) value)\s*(?:=|of|is|:)?\s*${number}`,
  "giu",
);

export const bellmanBackup: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const found = [...question.matchAll(action)];
  const actions = found.map(([, name = "", reward, next]) => ({ name, reward: Number(reward), next: Number(next) }));
  const rest = without(
    question,
    found.map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  const { gamma } = readFields(rest, { gamma: "gamma|γ|discount(?: factor)?" });
  if (actions.length < 2 || gamma === undefined || hasMore(rest, [], [gamma, actions.length])) return undefined;
  if (gamma < 0 || gamma > 1)
    return { about, misfit: `A discount factor lies between 0 and 1; $${tex(gamma)}$ does not.` };
  const values = actions.map(({ reward, next }) => Number((reward + gamma * next).toFixed(12)));
  const best = Math.max(...values);
  const names = actions.filter((_, i) => values[i] === best).map(({ name }) => name);
  return {
    about,
    result: `The new $V(s)$ is ${value(best)}, by action ${names.join(" or ")}.`,
    steps: [
      String.raw`Formula: $V(s) = \max_a\,[r + \gamma\,V(s')]$`,
      ...actions.map(
        ({ name, reward, next }, i) =>
          `Action ${name}: $${tex(reward)} + ${tex(gamma)} \\cdot ${factor(next)} ${equals(values[i] ?? 0)} ${tex(values[i] ?? 0)}$`,
      ),
    ],
  };
};
