/** How much of the variance the first components keep, from the eigenvalues. */
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, percent, sum, tex, value } from "../write-numbers.ts";

const words: Readonly<Record<string, number>> = { first: 1, one: 1, two: 2, three: 3, four: 4 };

export const explainedVariance: NumericShape = (question): Computed | undefined => {
  if (
    !/\beigenvalues?\b/i.test(question) ||
    !/\b(?:explain\w*|variance|component|pca)\b/i.test(question) ||
    /\bmatrix\b/i.test(question)
  )
    return undefined;
  const found = /\b(?:first|top) (\d|one|two|three|four)\b|\b(first) (?:principal )?(?:component|pc)\b/i.exec(question);
  const { eigen } = readNamedLists(question, { eigen: "eigenvalues?(?: of)?" });
  if (!found || !eigen || eigen.values.length < 2) return undefined;
  const kept = words[(found[1] ?? found[2] ?? "").toLowerCase()] ?? Number(found[1]);
  if (hasMore(without(question, eigen.spans), [], [kept])) return undefined;
  const about = ["principal-component-analysis"];
  const sorted = [...eigen.values].sort((a, b) => b - a);
  if (sorted.some((each) => each < 0) || sorted[0] === 0 || kept > sorted.length)
    return {
      about,
      misfit:
        "Eigenvalues of a covariance matrix aren't negative, not all are 0, and no more can be kept than there are.",
    };
  const whole = sorted.reduce((a, b) => a + b, 0);
  const part = sorted.slice(0, kept).reduce((a, b) => a + b, 0);
  const result = part / whole;
  return {
    about,
    result: `The share of variance explained is ${value(result)} (${percent(result)}).`,
    steps: [
      "Each eigenvalue is the variance along its component; the largest come first",
      `Put in: $(${sum(sorted.slice(0, kept).map(tex))}) / (${sum(sorted.map(tex))}) = ${tex(part)} / ${tex(whole)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
