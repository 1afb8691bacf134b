/** How widely the weights of a layer are drawn at the start: Xavier (Glorot) and He. */
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const about = ["weight-initialization"];
const wide = /\bvariance\b/i;
const deep = /\bstd\b|\bstandard deviation\b|\bsd\b/i;
const uniform = /\buniform\b|\blimits?\b|\brange\b/i;
const whole = "Numbers of inputs and outputs are whole, from 1 up.";
const incoming = "fan[- _]?in(?: of)?|inputs?|incoming";
const outgoing = "fan[- _]?out(?: of)?|outputs?|outgoing|units";

function written(name: string, formula: string, variance: number, put: string, question: string) {
  const [asVariance, asDeviation] = [wide.test(question), deep.test(question)];
  if (asVariance === asDeviation || uniform.test(question)) return undefined;
  const result = asVariance ? variance : Math.sqrt(variance);
  return {
    result: `${name} draws weights with ${asVariance ? "variance" : "standard deviation"} ${value(result)}.`,
    steps: [
      `Formula for the variance: $${formula}$`,
      `Put in: $${put} ${equals(variance)} ${tex(variance)}$`,
      ...(asVariance ? [] : [`Its root: $\\sqrt{${tex(variance)}} ${equals(result)} ${tex(result)}$`]),
    ],
  };
}

const xavier = oneFormula({
  about,
  named: /\b(?:xavier|glorot)\b/i,
  fields: { incoming, outgoing },
  misfit: ({ incoming: a, outgoing: b }) => !wholeFrom(1, a, b) && whole,
  work: ({ incoming: a, outgoing: b }, question) =>
    written(
      "Xavier initialization",
      String.raw`2 / (n_{\text{in}} + n_{\text{out}})`,
      2 / (a + b),
      `2 / (${tex(a)} + ${tex(b)})`,
      question,
    ),
});

const he = oneFormula({
  about,
  named: /\b(?:he|kaiming) (?:normal |weight )?init\w*|\bkaiming\b/i,
  fields: { incoming },
  misfit: ({ incoming: a }) => !wholeFrom(1, a) && whole,
  work: ({ incoming: a }, question) =>
    written("He initialization", String.raw`2 / n_{\text{in}}`, 2 / a, `2 / ${tex(a)}`, question),
});

export const initialScales: readonly NumericShape[] = [xavier, he];
