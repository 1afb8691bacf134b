/** The silhouette of one example. */
import { oneFormula } from "../one-formula.ts";
import { equals, tex, value } from "../write-numbers.ts";

export const silhouette = oneFormula({
  about: ["silhouette-score"],
  named: /\bsilhouette\b/i,
  fields: {
    a: "a|(?:mean |average )?(?:distance )?(?:within|own cluster|intra[- ]cluster(?: distance)?)",
    b: "b|(?:mean |average )?(?:nearest (?:other )?cluster|inter[- ]cluster(?: distance)?)",
  },
  misfit: ({ a, b }) => (a < 0 || b < 0 || Math.max(a, b) === 0) && "Distances aren't negative, and not both may be 0.",
  work: ({ a, b }) => {
    const result = (b - a) / Math.max(a, b);
    return {
      result: `The silhouette is ${value(result)}.`,
      steps: [
        String.raw`Formula: $s = (b - a) / \max(a, b)$, with $a$ the mean distance within the own cluster and $b$ that to the nearest other`,
        `Put in: $(${tex(b)} - ${tex(a)}) / ${tex(Math.max(a, b))} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});
