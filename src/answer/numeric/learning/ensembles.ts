/** What votes of several models are worth: AdaBoost's weight, a majority, what a bootstrap sample leaves out. */
import { oneFormula } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, percent, sum, tex, value } from "../write-numbers.ts";

const adaBoostWeight = oneFormula({
  about: ["adaboost"],
  named: /\badaboost\b/i,
  another: /\b(?:new weights?|updated?|examples|samples|round 2|second)\b/i,
  fields: { error: "(?:weighted )?error(?: rate)?|epsilon|ε|err" },
  misfit: ({ error }) => (error <= 0 || error >= 1) && "The weighted error must lie between 0 and 1, both left out.",
  work: ({ error }, question) => {
    if (!/\balpha\b|α|\bweight\b|\bsay\b|\bvote\b/i.test(question)) return undefined;
    const result = Math.log((1 - error) / error) / 2;
    return {
      result: `The learner's weight $\\alpha$ is ${value(result)}.`,
      steps: [
        String.raw`Formula: $\alpha = \tfrac{1}{2} \ln ((1 - \varepsilon) / \varepsilon)$`,
        `Put in: $\\tfrac{1}{2} \\ln (${tex(1 - error)} / ${tex(error)}) ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

const majorityVote = oneFormula({
  about: ["ensemble-learning"],
  named: /\bmajority vot\w*\b/i,
  another: /\b(?:weighted|tie|correlated|labels?|says?|predict)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(\d+) (?:independent )?(?:classifiers|models|learners|trees|voters|experts)\b/i, "; count $1 ;")
      .replace(/(\d+(?:\.\d+)?\s?%|0?\.\d+)\s*(?:accura\w+|correct|right)/i, "; accuracy $1 ;"),
  fields: {
    count: "count|n",
    accuracy: "(?:individual )?accurac(?:y|ies)|accurate|right with(?: probability)?|correct with(?: probability)?|p",
  },
  misfit: ({ count, accuracy }) =>
    (!Number.isInteger(count) || count % 2 === 0 || count < 1 || count > 25 || accuracy < 0 || accuracy > 1) &&
    "A majority needs an odd number of voters, and an accuracy lies between 0 and 1.",
  work: ({ count, accuracy }) => {
    const least = (count + 1) / 2;
    const terms = Array.from({ length: count - least + 1 }, (_, i) => {
      const k = least + i;
      return { k, p: choose(count, k) * accuracy ** k * (1 - accuracy) ** (count - k) };
    });
    const result = terms.reduce((all, { p }) => all + p, 0);
    return {
      result: `If they err independently, the majority is right with probability ${value(result)} (${percent(result)}).`,
      steps: [
        `At least $${least}$ of $${count}$ must be right`,
        ...terms
          .slice(0, 4)
          .map(
            ({ k, p }) =>
              String.raw`$\binom{${count}}{${k}} \cdot ${tex(accuracy)}^{${k}} \cdot ${tex(1 - accuracy)}^{${count - k}} ${equals(p)} ${tex(p)}$`,
          ),
        `Add up: $${sum(terms.map(({ p }) => tex(p)))} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const leftOut = oneFormula({
  about: ["bagging", "bootstrap"],
  named: /\bbootstrap\b|\bout[- ]of[- ]bag\b/i,
  another: /\b(?:times|replicates|resamples|interval|in the limit)\b/i,
  fields: { n: "(?:sample )?size(?: of)?|n|examples|samples|points" },
  misfit: ({ n }) => (!Number.isInteger(n) || n < 1) && "A sample has a whole number of examples.",
  work: ({ n }, question) => {
    if (
      !/\b(?:not|never|left out|out[- ]of[- ]bag|missing)\b/i.test(question) ||
      !/\b(?:probabilit\w*|chance|likely|fraction|share)\b/i.test(question)
    )
      return undefined;
    const result = (1 - 1 / n) ** n;
    return {
      result: `An example is left out with probability ${value(result)} (${percent(result)}).`,
      steps: [
        String.raw`Each of the $n$ draws misses it with $1 - 1/n$: $(1 - 1/n)^n$, close to $1/e \approx 0.3679$ for large $n$`,
        `Put in: $(1 - 1/${tex(n)})^{${n}} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

export const ensembles: readonly NumericShape[] = [adaBoostWeight, majorityVote, leftOut];
