import { readFields } from "./read-named.ts";
import { onlyList } from "./read-numbers.ts";
import type { NumericShape } from "./shape.ts";
import { equals, formulas, sum, tex, valuesInProse, vector } from "./write-numbers.ts";

const about = ["softmax"];
/** With a temperature nobody says softmax: "logits are 2, 1, 0, which probabilities at temperature 0.5". */
const named =
  /\bsoft[- ]?max\b|\blogits?\b(?=.*\b(?:temperatures?|probabilit(?:y|ies))\b)|\b(?:temperatures?|probabilit(?:y|ies))\b.*\blogits?\b/i;
const another =
  /\b(?:derivatives?|jacobian|gradients?|log[- ]?soft[- ]?max|log of|arg[- ]?max of|inverse|gumbel|loss|cross[- ]?entropy)\b/i;

export function softmaxOf(scores: readonly number[], temperature = 1): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - largest) / temperature));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** Past this e to the score has too many digits to be read. */
const readable = 12;

export const softmax: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const temperature = readFields(question, { t: "temperature|temp|t|tau|τ" }).t ?? 1;
  const list = onlyList(question, [temperature]);
  if (!list) return undefined;
  if (temperature <= 0)
    return { about, misfit: `A softmax temperature must be greater than 0, and $T = ${tex(temperature)}$ is not.` };
  const { values } = list;
  const shares = softmaxOf(values, temperature);
  const scaled = values.map((value) => value / temperature);
  const largest = Math.max(...scaled);
  const shift = Math.max(...scaled.map(Math.abs)) > readable;
  const exponents = shift ? scaled.map((value) => value - largest) : scaled;
  const powers = exponents.map(Math.exp);
  const total = powers.reduce((a, b) => a + b, 0);
  const over = temperature === 1 ? "" : "/T";
  const name = temperature === 1 ? "Softmax" : `Softmax with $T = ${tex(temperature)}$`;
  return {
    about,
    result: `${name} of $${vector(values)}$ is ${valuesInProse(shares)}.`,
    steps: [
      String.raw`Formula: $\mathrm{softmax}(z)_i = e^{z_i${over}} / \sum_j e^{z_j${over}}$`,
      ...(temperature === 1
        ? []
        : [
            `Divide by the temperature: $${vector(values)} / ${tex(temperature)} ${equals(...scaled)} ${vector(scaled)}$`,
          ]),
      ...(shift ? [`Subtract the largest score, which changes no share: $${vector(exponents)}$`] : []),
      `Powers: ${formulas(exponents.map((value, i) => `e^{${tex(value)}} ${equals(powers[i] ?? 0)} ${tex(powers[i] ?? 0)}`))}`,
      `Their sum: $${sum(powers.map(tex))} ${equals(total)} ${tex(total)}$`,
      `Each power divided by the sum: ${formulas(powers.map((power, i) => `${tex(power)} / ${tex(total)} ${equals(shares[i] ?? 0)} ${tex(shares[i] ?? 0)}`))}`,
    ],
  };
};
