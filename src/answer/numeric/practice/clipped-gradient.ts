/** A gradient cut back to a largest norm. */
import { readFields } from "../reading/read-named.ts";
import { without } from "../reading/read-named-lists.ts";
import { findLists, hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { length } from "../vectors/two-vectors.ts";
import { equals, tex, valuesInProse, vector } from "../write-numbers.ts";

export const clippedGradient: NumericShape = (question): Computed | undefined => {
  if (!/\bclip\w*/i.test(question) || !/\bnorm\b/i.test(question) || !/\bgradients?\b/i.test(question))
    return undefined;
  if (/\b(?:value|global|layers|ppo|update|learning)\b|\bnorm of (?:the |a )?gradient/i.test(question))
    return undefined;
  const [gradient, ...more] = findLists(question);
  if (!gradient || more.length > 0) return undefined;
  const rest = without(question, [gradient]);
  const { most } = readFields(rest, { most: "(?:max(?:imum)?[- _])?norm(?: of)?|threshold|max|limit|to" });
  if (most === undefined || hasMore(rest, [], [most])) return undefined;
  const about = ["gradient-clipping"];
  if (most <= 0) return { about, misfit: `A norm to clip to must be greater than 0, and $${tex(most)}$ is not.` };
  const norm = length(gradient.values);
  const size = `Norm: $\\|${vector(gradient.values)}\\| ${equals(norm)} ${tex(norm)}$`;
  if (norm <= most)
    return {
      about,
      result: `The gradient stays $${vector(gradient.values)}$: its norm isn't above $${tex(most)}$.`,
      steps: [size],
    };
  const clipped = gradient.values.map((entry) => (entry * most) / norm);
  return {
    about,
    result: `The clipped gradient is ${valuesInProse(clipped)}.`,
    steps: [
      size,
      `It is above $${tex(most)}$, so all entries are multiplied by $${tex(most)} / ${tex(norm)} ${equals(most / norm)} ${tex(most / norm)}$; the direction stays`,
    ],
  };
};
