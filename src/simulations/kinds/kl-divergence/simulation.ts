/** Entropy, cross-entropy and the Kullback-Leibler divergence of two distributions. */
import { numbers } from "../../controls.ts";
import { asPercent, joinedByAnd, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { crossEntropyOf, divergenceOf, sharesOf } from "./model.ts";

const outcomes = ["sun", "cloud", "rain", "snow"];
const heights = (label: string, value: readonly number[]) =>
  numbers(label, { columns: 4, from: 0, to: 10, step: 1, names: outcomes, value });

const bits = (value: number): string =>
  Number.isFinite(value) ? `${tidy(value)} ${tidy(value) === "1" ? "bit" : "bits"}` : "infinitely many bits";
/** Of two of these four, the computer's difference is far smaller. */
const nothing = 1e-9;

interface State {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

function said({ p, q }: State): string {
  const [own, cross, surplus, back] = [
    crossEntropyOf(p, p),
    crossEntropyOf(p, q),
    divergenceOf(p, q),
    divergenceOf(q, p),
  ];
  const entropy = `Outcomes of p carry ${bits(own)} on average: the entropy of p.`;
  if (Math.abs(surplus) < nothing)
    return `${entropy} q is the same distribution, so the cross-entropy is as small as it can be, and the divergence is 0.`;
  if (!Number.isFinite(surplus)) {
    const ruledOut = outcomes.filter((_, i) => (p[i] ?? 0) > 0 && q[i] === 0);
    return `${entropy} q gives ${joinedByAnd(ruledOut)} no chance, but p does: that would be infinitely surprising, so the divergence KL(p‖q) is infinite.`;
  }
  return `${entropy} Someone who believes q is surprised by ${bits(cross)} on average, the cross-entropy: ${bits(surplus)} more. That surplus is the divergence KL(p‖q); the other way round, KL(q‖p) is ${Number.isFinite(back) ? bits(back) : "infinite"}.`;
}

export const simulation = defineSimulation({
  controls: {
    p: heights("p, what is true", [8, 4, 2, 2]),
    q: heights("q, what is believed", [2, 6, 4, 4]),
  },
  start: ({ p, q }): State => ({ p: sharesOf(p), q: sharesOf(q) }),
  view: ({ p, q }) => ({
    says: said({ p, q }),
    pictures: [
      {
        alternative: `Bars of two distributions: ${outcomes.map((name, i) => `${name} ${asPercent(p[i] ?? 0)} by p and ${asPercent(q[i] ?? 0)} by q`).join("; ")}.`,
        draw: {
          kind: "bars",
          data: {
            measure: "Probability of tomorrow's weather",
            unit: " %",
            to: 100,
            series: ["p, what is true", "q, what is believed"],
            bars: outcomes.map((label, i) => ({
              label,
              values: [p, q].map((shares) => Math.round(1000 * (shares[i] ?? 0)) / 10),
            })),
          },
        },
      },
    ],
    readouts: [
      { label: "Entropy of p", value: bits(crossEntropyOf(p, p)) },
      { label: "Cross-entropy of p and q", value: bits(crossEntropyOf(p, q)) },
      { label: "KL(p‖q)", value: bits(divergenceOf(p, q)) },
      { label: "KL(q‖p)", value: bits(divergenceOf(q, p)) },
    ],
    table: {
      columns: ["Outcome", "p", "q", "Surprise −log₂ q", "p · log₂(p ÷ q)"],
      rows: outcomes.map((name, i) => {
        const [own, believed] = [p[i] ?? 0, q[i] ?? 0];
        const part = own > 0 ? own * Math.log2(own / believed) : 0;
        return [
          name,
          asPercent(own),
          asPercent(believed),
          believed > 0 ? tidy(-Math.log2(believed)) : "infinite",
          Number.isFinite(part) ? tidy(part) : "infinite",
        ];
      }),
    },
  }),
  predict: {
    question: "q is made equal to p. What becomes of the divergence KL(p‖q)?",
    choices: ["It becomes 0", "It becomes the entropy of p", "It becomes 1"],
    right: 0,
    because:
      "The divergence is the cross-entropy less the entropy of p. Someone who believes exactly what is true is never more surprised than needed, so the surplus is 0.",
  },
});
