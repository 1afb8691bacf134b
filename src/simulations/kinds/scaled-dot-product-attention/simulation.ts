/** Attention: a word asks, every word answers with a score, and the answers are mixed by softmax. */
import { choice, range, toggle } from "../../controls.ts";
import { asPercent, joinedByAnd, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Attention, attend, features, sentence } from "./model.ts";

const rounded = (value: number): string => tidy(Math.round(1000 * value) / 1000);
const vector = (values: readonly number[]): string => `(${values.map(tidy).join(", ")})`;

function said({ scores, weights, mix }: Attention, asking: number, divisor: number): string {
  const word = sentence[asking];
  if (!word) return "";
  const known = scores.filter((score) => score !== undefined);
  if (known.length === 1)
    return `With the mask “${word.text}” sees no other word: whatever its score, its weight is 100 % and the mix is its own value.`;
  const highest = Math.max(...known);
  const best = sentence.filter((_, i) => scores[i] === highest).map(({ text }) => `“${text}”`);
  const mixed = joinedByAnd(features.map((feature, f) => `${rounded(mix[f] ?? 0)} ${feature}`));
  const asks = `“${word.text}” asks with ${vector(word.query)}.`;
  if (best.length === known.length)
    return `${asks} Every word it sees has the score ${tidy(highest)}, so all have the same weight. The mix of the values is about ${mixed}.`;
  const share = weights[scores.indexOf(highest)] ?? 0;
  return `${asks} The highest score is ${tidy(highest)}, with ${joinedByAnd(best)}; divided by ${tidy(divisor)} it is ${tidy(highest / divisor)}, and softmax gives ${best.length > 1 ? "each of them" : "it"} a weight of ${asPercent(share)}. The mix of the values is about ${mixed}.`;
}

export const simulation = defineSimulation({
  controls: {
    asking: choice(
      "Word that asks",
      {
        w0: "The",
        w1: "cat",
        w2: "drinks",
        w3: "milk",
        w4: "because",
        w5: "it",
        w6: "is",
        w7: "thirsty",
      },
      "w5",
    ),
    divisor: range("Scores divided by (√d is 2 here)", [0.5, 8], 0.5, 2),
    mask: toggle("Causal mask: later words are hidden", false),
  },
  start: ({ asking, divisor, mask }) => {
    const place = Number(asking.slice(1));
    return { place, ...attend(sentence[place]?.query ?? [], sentence, divisor, mask ? place + 1 : undefined) };
  },
  view: ({ place, ...attention }, { divisor }) => {
    const { scores, weights, mix } = attention;
    const score = (i: number): string => (scores[i] === undefined ? "hidden" : `score ${tidy(scores[i])}`);
    return {
      says: said(attention, place, divisor),
      pictures: [
        {
          title: "Weights of attention",
          alternative: `Bars of the weights that “${sentence[place]?.text}” gives to each word: ${joinedByAnd(sentence.map(({ text }, i) => `${text} ${asPercent(weights[i] ?? 0)}`))}.`,
          draw: {
            kind: "bars",
            data: {
              measure: "Weight after softmax",
              unit: " %",
              to: 100,
              bars: sentence.map(({ text }, i) => ({
                label: `${text} (${score(i)})`,
                values: [Math.round(1000 * (weights[i] ?? 0)) / 10],
              })),
            },
          },
        },
        {
          title: "What comes out",
          alternative: `Bars of the mixed value: ${joinedByAnd(features.map((feature, f) => `${feature} ${rounded(mix[f] ?? 0)}`))}.`,
          draw: {
            kind: "bars",
            data: {
              measure: "The word's own value, and the mix it becomes",
              to: 1,
              series: ["Own value", "Mix"],
              bars: features.map((feature, f) => ({
                label: feature,
                values: [sentence[place]?.value[f] ?? 0, Math.round(1000 * (mix[f] ?? 0)) / 1000],
              })),
            },
          },
        },
      ],
      table: {
        columns: ["Word", "Key", "Query · key", `÷ ${tidy(divisor)}`, "Weight", "Value"],
        rows: sentence.map(({ text, key, value }, i) => [
          text,
          vector(key),
          scores[i] === undefined ? "hidden" : tidy(scores[i]),
          scores[i] === undefined ? "hidden" : tidy(scores[i] / divisor),
          asPercent(weights[i] ?? 0),
          vector(value),
        ]),
      },
    };
  },
  predict: {
    question:
      "“it” asks, without a mask. The scores are divided by 0.5 instead of 2. What happens to the largest weight?",
    choices: ["It grows", "It shrinks", "It stays the same"],
    right: 0,
    because:
      "A smaller divisor stretches the differences between scores, and softmax gives the highest one more. Dividing by √d keeps attention from going to a single word only because vectors are long.",
  },
});
