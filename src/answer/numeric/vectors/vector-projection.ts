/** The projection of one vector onto another. */
import { findLists, hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, tex, valuesInProse, vector } from "../write-numbers.ts";
import { dot } from "./two-vectors.ts";

export const vectorProjection: NumericShape = (question): Computed | undefined => {
  if (
    !/\bproject(?:ion|ing|ed)?\b/i.test(question) ||
    /\b(?:layer|matrix|head|plane|subspace|pca|random|loss|scalar|length of)\b/i.test(question)
  )
    return undefined;
  const lists = findLists(question);
  const [first, second] = lists;
  if (!first || !second || lists.length !== 2 || hasMore(question, lists)) return undefined;
  // "Onto" says which is which.
  if (!/\b(?:onto|on|along|in the direction of)\b/i.test(question.slice(first.to, second.from))) return undefined;
  const about = ["projection"];
  const [a, b] = [first.values, second.values];
  if (a.length !== b.length)
    return { about, misfit: `Both vectors need the same number of entries: here are ${a.length} and ${b.length}.` };
  const [top, bottom] = [dot(a, b), dot(b, b)];
  if (bottom === 0) return { about, misfit: "Nothing can be projected onto the zero vector: it has no direction." };
  const result = b.map((entry) => (top / bottom) * entry + 0);
  return {
    about,
    result: `The projection of $${vector(a)}$ onto $${vector(b)}$ is ${valuesInProse(result)}.`,
    steps: [
      String.raw`Formula: $\dfrac{a \cdot b}{b \cdot b}\,b$`,
      `Products: $a \\cdot b = ${tex(top)}$, $b \\cdot b = ${tex(bottom)}$`,
      `Put in: $${tex(top)} / ${tex(bottom)} \\cdot ${vector(b)} ${equals(...result)} ${vector(result)}$`,
    ],
  };
};
