/** The output of one neuron: weights, inputs and bias, then an activation where one is named. */
import { readFields } from "../reading/read-named.ts";
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { dot } from "../vectors/two-vectors.ts";
import { equals, factor, sum, tex, value, vector } from "../write-numbers.ts";
import { sigmoidOf } from "./sigmoid.ts";

const named =
  /\b(?:neuron|perceptron|unit|node|weighted sum|net input|pre-?activation|activation|sigmoid|relu|tanh|step function|linear regression|logistic regression|linear model|prediction|predict)\b/i;
const another =
  /\b(?:hidden|layers?|networks?|mlp|derivatives?|gradients?|updat\w*|new weights?|learning[- ]rate|lr|loss|error|targets?|labels?|train\w*|back-?prop\w*|momentum|softmax|leaky|gelu|elu|swish|silu|conv\w*|params?|parameters|boundary|dropout|after|gates?|attention|truth|desired|expected)\b/i;

interface Activation {
  readonly name: string;
  readonly concept: string;
  readonly asked: RegExp;
  readonly of: (z: number) => number;
  readonly tex: (z: number) => string;
}

const activations: readonly Activation[] = [
  {
    name: "sigmoid",
    concept: "sigmoid-function",
    asked: /\bsigmoid\b|\blogistic\b|σ/i,
    of: sigmoidOf,
    tex: (z) => String.raw`\sigma(${tex(z)}) = 1 / (1 + e^{-${factor(z)}})`,
  },
  {
    name: "ReLU",
    concept: "relu",
    asked: /\brelu\b/i,
    of: (z) => Math.max(0, z),
    tex: (z) => String.raw`\max(0, ${tex(z)})`,
  },
  {
    name: "tanh",
    concept: "hyperbolic-tangent",
    asked: /\btanh\b|\bhyperbolic tangent\b/i,
    of: Math.tanh,
    tex: (z) => String.raw`\tanh(${tex(z)})`,
  },
];
const steps = /\b(?:step|heaviside|threshold|perceptron|fires?)\b/i;
const signs = /\bsign\b|\bsgn\b|[-−]1 (?:or|and) \+?1|\+1 (?:or|and) [-−]1|±\s?1/gi;

const signed = (question: string): boolean => question.search(signs) >= 0;

interface Neuron {
  readonly weights: readonly number[];
  readonly inputs: readonly number[];
  /** Given, or minus the threshold. */
  readonly bias: number;
  readonly threshold?: number;
}

const fields = {
  bias: "bias(?: term)?(?: \\(?b\\)?)?|b|intercept|w_?0",
  threshold: "threshold(?: value)?(?: \\(?(?:theta|θ|t)\\)?)?|theta|θ",
};

function readNeuron(question: string): Neuron | undefined {
  const { weights, inputs } = readNamedLists(
    question.replace(signs, (found) => " ".repeat(found.length)),
    {
      weights: "weights?(?: vector)?(?: \\(?w\\)?)?|w|slope",
      inputs: "inputs?(?: vector)?(?: \\(?x\\)?)?|x|features?|feature vector",
    },
  );
  if (!weights || !inputs) return undefined;
  const rest = without(
    question.replace(signs, (found) => " ".repeat(found.length)),
    [...weights.spans, ...inputs.spans],
  );
  const { bias, threshold } = readFields(rest, fields);
  if (bias !== undefined && threshold !== undefined) return undefined;
  const known = [
    bias ?? threshold ?? inputs.values.length,
    inputs.values.length,
    ...(threshold === undefined ? [] : [0, 1]),
  ];
  if (
    hasMore(rest, [], known) ||
    (/\bbias\b/i.test(rest) && bias === undefined && !/\b(?:no|without|zero) bias\b/i.test(rest))
  )
    return undefined;
  const shared = { weights: weights.values, inputs: inputs.values };
  return threshold === undefined ? { ...shared, bias: bias ?? 0 } : { ...shared, bias: -threshold, threshold };
}

const subjectOf = (question: string): string =>
  /\bperceptron\b/i.test(question)
    ? "perceptron"
    : /\blogistic regression\b/i.test(question)
      ? "logistic-regression"
      : /\blinear (?:regression|model)\b/i.test(question)
        ? "linear-regression"
        : "artificial-neuron";

export const neuron: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const used = activations.filter(({ asked }) => asked.test(question));
  const [activation] = used;
  const jumps = steps.test(question) && !activation;
  if (used.length > 1 || (activation && /\bthreshold\b/i.test(question))) return undefined;
  const read = readNeuron(question);
  if (!read) return undefined;
  const { weights, inputs, bias, threshold } = read;
  const about = [
    subjectOf(question),
    ...(activation && subjectOf(question) !== "logistic-regression" ? [activation.concept] : []),
  ];
  if (weights.length !== inputs.length)
    return {
      about,
      misfit: `Every input needs a weight of its own: here are ${inputs.length} and ${weights.length}.`,
    };
  const z = Number((dot(weights, inputs) + bias).toFixed(12));
  const products = weights.map((weight, i) => String.raw`${factor(weight)} \cdot ${factor(inputs[i] ?? 0)}`);
  const addend = bias === 0 ? "" : bias < 0 ? ` - ${tex(-bias)}` : ` + ${tex(bias)}`;
  const weighted = [
    threshold === undefined
      ? String.raw`Weighted sum: $z = \sum_i w_i x_i + b$ with $w = ${vector(weights)}$, $x = ${vector(inputs)}$, $b = ${tex(bias)}$`
      : String.raw`Weighted sum less the threshold: $z = \sum_i w_i x_i - \theta$ with $w = ${vector(weights)}$, $x = ${vector(inputs)}$, $\theta = ${tex(threshold)}$`,
    `Put in: $z = ${sum(products)}${addend} ${equals(z)} ${tex(z)}$`,
  ];
  if (jumps) {
    const low = signed(question) ? -1 : 0;
    return {
      about,
      result: `The output is $${z >= 0 ? 1 : low}$, since $z = ${tex(z)}$ is ${z > 0 ? "above" : z < 0 ? "below" : "exactly"} 0${z === 0 ? `; a unit that needs $z > 0$ would give $${low}$` : ""}.`,
      steps: [...weighted, String.raw`Step: 1 for $z \ge 0$, else $${low}$`],
    };
  }
  if (!activation) return { about, result: `With no activation named, the output is ${value(z)}.`, steps: weighted };
  const output = activation.of(z);
  return {
    about,
    result: `The weighted sum is $${tex(z)}$, and the output after ${activation.name} is ${value(output)}.`,
    steps: [...weighted, `Activation: $${activation.tex(z)} ${equals(output)} ${tex(output)}$`],
  };
};
