import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { onlyList } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, formulas, sum, tex, valuesInProse, vector } from "../write-numbers.ts";

const about = ["softmax"];
const named = /\bsoft[- ]?max\b/i;
const fromLogits =
  /\blogits?\b[\s\S]*\b(?:temperatures?|probabilit\w*)\b|\b(?:temperatures?|probabilit\w*)\b[\s\S]*\blogits?\b/i;
const another =
  /\b(?:derivatives?|jacobian|gradients?|log[- ]?soft[- ]?max|log of|arg[- ]?max of|inverse|gumbel|loss|cross[- ]?entropy|sigmoid|binary|odds|top[- ]?[kp]|sampl\w*|greedy|layer|attention)\b/i;

export function softmaxOf(scores: readonly number[], temperature = 1): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - largest) / temperature));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** Past this e to the score has too many digits to be read. */
const readable = 12;

interface Shares {
  readonly shares: readonly number[];
  readonly steps: readonly string[];
}

function atTemperature(values: readonly number[], temperature: number): Shares {
  const shares = softmaxOf(values, temperature);
  const scaled = values.map((value) => value / temperature);
  const largest = Math.max(...scaled);
  const shift = Math.max(...scaled.map(Math.abs)) > readable;
  const exponents = shift ? scaled.map((value) => value - largest) : scaled;
  const powers = exponents.map(Math.exp);
  const total = powers.reduce((a, b) => a + b, 0);
  return {
    shares,
    steps: [
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
}

const nameAt = (temperature: number): string =>
  temperature === 1 ? "Softmax" : `Softmax with $T = ${tex(temperature)}$`;

/** Several temperatures have several results. */
export const softmax: NumericShape = (question) => {
  if ((!named.test(question) && !fromLogits.test(question)) || another.test(question)) return undefined;
  const given = readNamedLists(question, { t: "temperatures?|temp|t|tau|τ" }).t;
  const temperatures = given?.values ?? [1];
  const list = onlyList(without(question, given?.spans ?? []));
  if (!list || temperatures.length > 3) return undefined;
  const cold = temperatures.find((temperature) => temperature <= 0);
  if (cold !== undefined)
    return { about, misfit: `A softmax temperature must be greater than 0, and $T = ${tex(cold)}$ is not.` };
  const { values } = list;
  const found = temperatures.map((temperature) => ({ temperature, ...atTemperature(values, temperature) }));
  const over = temperatures.every((temperature) => temperature === 1) ? "" : "/T";
  const results = found.map(
    ({ temperature, shares }, i) =>
      `${i === 0 ? `${nameAt(temperature)} of $${vector(values)}$ is` : `with $T = ${tex(temperature)}$ it is`} ${valuesInProse(shares)}`,
  );
  return {
    about,
    result: `${results.join("; ")}.`,
    steps: [
      String.raw`Formula: $\mathrm{softmax}(z)_i = e^{z_i${over}} / \sum_j e^{z_j${over}}$`,
      ...found.flatMap(({ temperature, steps }) =>
        found.length === 1 ? steps : steps.map((step) => `$T = ${tex(temperature)}$. ${step}`),
      ),
    ],
  };
};
