import { ofNeuron } from "../reading/of-neuron.ts";
import { readArgument } from "../reading/read-named.ts";
import { findBracketed } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, formulas, tex, value, valuesInProse, vector } from "../write-numbers.ts";

const about = ["sigmoid-function"];
const named = /\b(?:sigmoid|logistic function|sigma(?= ?\())|σ/i;

const another =
  /\b(?:derivatives?|slopes?|gradients?|inverse|logit|loss|cross[- ]?entropy|log of|layers?|networks?|update\w*|vs|versus|tanh)\b/i;

export const sigmoidOf = (z: number): number => 1 / (1 + Math.exp(-z));

export const sigmoid: NumericShape = (question) => {
  if (!named.test(question) || another.test(question) || ofNeuron.test(question)) return undefined;
  const formula = String.raw`Formula: $\sigma(z) = 1 / (1 + e^{-z})$`;
  const [list, ...others] = findBracketed(question).filter(({ values }) => values.length > 1);
  if (list && others.length === 0) {
    const results = list.values.map(sigmoidOf);
    return {
      about,
      result: `The sigmoid of each entry of $${vector(list.values)}$ is ${valuesInProse(results)}.`,
      steps: [
        formula,
        `For each entry: ${formulas(list.values.map((z, i) => String.raw`\sigma(${tex(z)}) ${equals(results[i] ?? 0)} ${tex(results[i] ?? 0)}`))}`,
      ],
    };
  }
  const z = readArgument(question, named);
  if (z === undefined) return undefined;
  const power = Math.exp(-z);
  const result = sigmoidOf(z);
  return {
    about,
    result: `The sigmoid of $${tex(z)}$ is ${value(result)}.`,
    steps: [
      formula,
      `The power: $e^{-${factor(z)}} ${equals(power)} ${tex(power)}$`,
      `Put in: $1 / (1 + ${tex(power)}) ${equals(result)} ${tex(result)}$`,
    ],
  };
};
