/** Softmax: how scores become probabilities, and what the temperature does to them. */
import { shortNumber } from "../../../figures/text.ts";
import { numbers, range } from "../../controls.ts";
import { asPercent, joinedByAnd, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { bitsOf, soften } from "./model.ts";

/** No class ever has all: a share that the computer rounds to 1 is less. */
const written = (share: number): string => asPercent(Math.min(share, 1 - 1e-9));

const classes = ["cat", "dog", "fox", "owl"];

function said(logits: readonly number[], shares: readonly number[], temperature: number): string {
  const order = logits.map((logit, i) => ({ logit, share: shares[i] ?? 0, name: classes[i] ?? "" }));
  order.sort((a, b) => b.logit - a.logit);
  const [first, second] = order;
  if (!first || !second) return "";
  const leaders = order.filter(({ logit }) => logit === first.logit).map(({ name }) => name);
  if (leaders.length > 1)
    return `At temperature ${tidy(temperature)}, ${joinedByAnd(leaders)} have equal logits and so equal probabilities: ${written(first.share)} each.`;
  const apart = first.logit - second.logit;
  const times = `The logit of ${first.name} is ${tidy(apart)} above that of ${second.name}, so its probability is e^(${tidy(apart)} ÷ ${tidy(temperature)}) = ${shortNumber(Math.exp(apart / temperature))} times as large.`;
  return `At temperature ${tidy(temperature)}, ${first.name} has ${written(first.share)}. ${times}`;
}

export const simulation = defineSimulation({
  controls: {
    temperature: range("Temperature", [0.1, 5], 0.1, 1),
    logits: numbers("Logits", { columns: 4, from: -6, to: 6, step: 0.5, names: classes, value: [2, 1, 0.5, -1] }),
  },
  start: ({ logits, temperature }) => soften(logits, temperature),
  view: ({ scaled, powers, shares }, { logits, temperature }) => ({
    says: said(logits, shares, temperature),
    pictures: [
      {
        title: "Probabilities",
        alternative: `Bars of the probabilities: ${joinedByAnd(classes.map((name, i) => `${name} ${written(shares[i] ?? 0)}`))}.`,
        draw: {
          kind: "bars",
          data: {
            measure: "Probability after softmax",
            unit: " %",
            to: 100,
            bars: classes.map((name, i) => ({
              label: `${name} (logit ${tidy(logits[i] ?? 0)})`,
              values: [Math.round(1000 * (shares[i] ?? 0)) / 10],
            })),
          },
        },
      },
    ],
    readouts: [
      { label: "Largest probability", value: written(Math.max(...shares)) },
      {
        label: "Entropy, of at most 2 bits",
        value: tidy(bitsOf(shares)) === "1" ? "1 bit" : `${tidy(bitsOf(shares))} bits`,
      },
    ],
    table: {
      columns: ["Class", "Logit z", "z ÷ temperature", "e to that", "Probability"],
      rows: classes.map((name, i) => [
        name,
        tidy(logits[i] ?? 0),
        tidy(scaled[i] ?? 0),
        shortNumber(powers[i] ?? 0),
        written(shares[i] ?? 0),
      ]),
    },
  }),
  predict: {
    question: "The logits are 2, 1, 0.5 and −1. What happens when the temperature rises from 1 to 5?",
    choices: [
      "The probabilities move closer together",
      "The largest probability grows",
      "The order of the classes turns round",
    ],
    right: 0,
    because:
      "Dividing by 5 makes the differences between logits five times smaller. Softmax turns smaller differences into ratios closer to 1, while the order stays.",
  },
});
