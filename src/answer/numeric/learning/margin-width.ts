/** How wide the margin of a support vector machine is. */
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { length } from "../vectors/two-vectors.ts";
import { equals, tex, value, vector } from "../write-numbers.ts";

export const marginWidth: NumericShape = (question): Computed | undefined => {
  if (
    !/\bmargin\b/i.test(question) ||
    !/\bsvm\b|\bsupport vector\b/i.test(question) ||
    /\b(?:soft|point|distance|x ?=|hinge)\b/i.test(question)
  )
    return undefined;
  const { w } = readNamedLists(question, { w: "weights?(?: vector)?|w|normal vector" });
  if (!w || w.values.length < 2) return undefined;
  const rest = without(question, w.spans).replace(/\bb ?= ?-?\d+(?:\.\d+)?/i, " ");
  const norm = length(w.values);
  if (hasMore(rest, []) || norm === 0) return undefined;
  const result = 2 / norm;
  return {
    about: ["margin", "support-vector-machine"],
    result: `The width of the margin is ${value(result)}.`,
    steps: [
      String.raw`Formula: $2 / \|w\|$ between the lines $w \cdot x + b = \pm 1$, half of it on each side`,
      `Length: $\\|${vector(w.values)}\\| ${equals(norm)} ${tex(norm)}$`,
      `Put in: $2 / ${tex(norm)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
