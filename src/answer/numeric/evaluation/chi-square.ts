/** The chi-square statistic of observed and expected counts. */
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, sum, tex, value } from "../write-numbers.ts";

export const chiSquare: NumericShape = (question): Computed | undefined => {
  if (
    !/\bchi[- ]?squared?\b|χ²|χ2/i.test(question) ||
    /\b(?:independence|contingency|p-?value|critical)\b/i.test(question)
  )
    return undefined;
  const { observed, expected } = readNamedLists(question, {
    observed: "observed(?: counts| values| frequencies)?|o",
    expected: "expected(?: counts| values| frequencies)?|e",
  });
  if (!observed || !expected || hasMore(without(question, [...observed.spans, ...expected.spans]), []))
    return undefined;
  const about = ["chi-square-test"];
  const o = observed.values;
  const [only = 0] = expected.values;
  // "Expected 15": the same for all.
  const e = expected.values.length === 1 ? o.map(() => only) : expected.values;
  if (o.length !== e.length || e.some((count) => count <= 0))
    return { about, misfit: "Every observed count needs an expected one, and that must be greater than 0." };
  const terms = o.map((count, i) => (count - (e[i] ?? 1)) ** 2 / (e[i] ?? 1));
  const result = terms.reduce((a, b) => a + b, 0);
  return {
    about,
    result: `The chi-square statistic is ${value(result)}, with $${o.length - 1}$ ${o.length === 2 ? "degree" : "degrees"} of freedom if only the total was fixed.`,
    steps: [
      String.raw`Formula: $\chi^2 = \sum_i (O_i - E_i)^2 / E_i$`,
      `Terms: $${o
        .map(
          (count, i) =>
            `(${tex(count)} - ${tex(e[i] ?? 0)})^2 / ${tex(e[i] ?? 0)} ${equals(terms[i] ?? 0)} ${tex(terms[i] ?? 0)}`,
        )
        .slice(0, 4)
        .join(",\\ ")}$`,
      `Add up: $${sum(terms.map(tex))} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
