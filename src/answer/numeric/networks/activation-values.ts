/** Values and derivatives of activation functions at one place. */

import { ofNeuron } from "../reading/of-neuron.ts";
import { readArgument } from "../reading/read-named.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";
import { sigmoidOf } from "./sigmoid.ts";

interface Activation {
  readonly concept: string;
  readonly name: string;
  readonly asked: RegExp;
  readonly of?: { readonly formula: string; readonly at: (x: number) => number };
  readonly derivative?: { readonly formula: string; readonly at: (x: number) => number };
}

const activations: readonly Activation[] = [
  {
    concept: "hyperbolic-tangent",
    name: "tanh",
    asked: /\btanh\b|\bhyperbolic tangent\b/i,
    of: { formula: String.raw`\tanh x = (e^x - e^{-x}) / (e^x + e^{-x})`, at: Math.tanh },
    derivative: { formula: String.raw`\tanh' x = 1 - \tanh^2 x`, at: (x) => 1 - Math.tanh(x) ** 2 },
  },
  {
    concept: "relu",
    name: "ReLU",
    asked: /\brelu\b/i,
    derivative: {
      formula: String.raw`\mathrm{ReLU}'(x) = 1 \text{ for } x > 0,\ 0 \text{ for } x < 0`,
      at: (x) => (x > 0 ? 1 : 0),
    },
  },
  {
    concept: "sigmoid-function",
    name: "sigmoid",
    asked: /\bsigmoid\b|\blogistic function\b/i,
    derivative: {
      formula: String.raw`\sigma'(x) = \sigma(x)\,(1 - \sigma(x))`,
      at: (x) => sigmoidOf(x) * (1 - sigmoidOf(x)),
    },
  },
];
const another =
  /\b(?:inverse|second derivative|loss|layers?|networks?|update\w*|list|chain|backprop\w*|outputs?|maximum|max|leaky|parametric|p?relu6|vs|versus)\b/i;

export const activationValue: NumericShape = (question): Computed | undefined => {
  const [activation, ...more] = activations.filter(({ asked }) => asked.test(question));
  if (!activation || more.length > 0 || another.test(question) || ofNeuron.test(question)) return undefined;
  const derives = /\bderivative\b|\bgradient\b|\bslope\b/i.test(question);
  const wanted = derives ? activation.derivative : activation.of;
  const x =
    wanted && readArgument(question.replace(/\b(?:derivative|gradient|slope)(?: of)?\b/i, ""), activation.asked);
  // At 0 the ReLU has no derivative.
  if (!wanted || x === undefined || (x === 0 && activation.name === "ReLU")) return undefined;
  const result = wanted.at(x);
  return {
    about: [activation.concept],
    result: `The ${derives ? "derivative of the " : ""}${activation.name} at $${tex(x)}$ is ${value(result)}.`,
    steps: [`Formula: $${wanted.formula}$`, `Put in $x = ${tex(x)}$: $${equals(result)} ${tex(result)}$`],
  };
};
