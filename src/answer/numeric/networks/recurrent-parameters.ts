/** How many weights a recurrent layer has. */
import { readFields } from "../reading/read-named.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";

const asked =
  /\bhow many\b[^.?]*\b(?:param\w*|weights)\b|\b(?:number|count) of (?:trainable |learnable )?(?:param\w*|weights)\b|\bparam\w* (?:count|of|in|does|for|has)\b|\bparam\w*\s*\??$/i;
const another =
  /\b(?:bidirectional|stacked|two|2 layers|layers|embedding|dense|output|vocab\w*|seq\w*|no bias|without bias|peephole|attention|classes)\b/i;
const kinds = [
  {
    asked: /\blstm\b/i,
    name: "LSTM",
    concept: "long-short-term-memory",
    gates: 4,
    why: "four sets of weights: three gates and the candidate",
  },
  {
    asked: /\bgru\b/i,
    name: "GRU",
    concept: "gated-recurrent-unit",
    gates: 3,
    why: "three sets of weights: two gates and the candidate",
  },
  {
    asked: /\b(?:simple |vanilla )?rnn\b/i,
    name: "RNN",
    concept: "recurrent-neural-network",
    gates: 1,
    why: "one set of weights",
  },
];

export const recurrentParameters: NumericShape = (question) => {
  const [kind, ...others] = kinds.filter((one) => one.asked.test(question));
  if (!kind || others.length > 0 || !asked.test(question) || another.test(question)) return undefined;
  const { input, hidden } = readFields(question, {
    input: "input (?:size|dim\\w*|features|units)|inputs?|input_size|features",
    hidden: "hidden(?: (?:size|units?|dim\\w*|state|state size|neurons))?|units|hidden_size|cells|neurons",
  });
  if (input === undefined || hidden === undefined || hasMore(question, [], [input, hidden, 1])) return undefined;
  const about = [kind.concept];
  const odd = [input, hidden].find((size) => !Number.isInteger(size) || size < 1);
  if (odd !== undefined) return { about, misfit: `Sizes are whole numbers from 1 up, and $${tex(odd)}$ is none.` };
  const each = hidden * input + hidden * hidden + hidden;
  const total = kind.gates * each;
  const twoBiases = kind.gates * (each + hidden);
  return {
    about,
    result: `The ${kind.name} has $${tex(total)}$ parameters, with one bias a unit${kind.gates > 1 ? " and set of weights" : ""} ($${tex(twoBiases)}$ with the two that PyTorch keeps).`,
    steps: [
      `${kind.why.charAt(0).toUpperCase()}${kind.why.slice(1)}, each with $h \\cdot x$ weights for the input, $h \\cdot h$ for the last state and $h$ biases`,
      `Each: $${hidden} \\cdot ${input} + ${hidden} \\cdot ${hidden} + ${hidden} = ${tex(each)}$`,
      ...(kind.gates > 1 ? [`All: $${kind.gates} \\cdot ${tex(each)} = ${tex(total)}$`] : []),
    ],
  };
};
