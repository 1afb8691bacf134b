import { readLayer } from "../reading/read-layer.ts";
import { readFields } from "../reading/read-named.ts";
import { findBracketed, findRuns, hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { sum, tex } from "../write-numbers.ts";

const asked =
  /\b(?:how many|number of|count|calculate|compute|total|find)\b[^.?]*\b(?:trainable |learnable |total )*(?:param\w*|weights)\b|\bparam\w* (?:count|of|in|for|has|does)\b|\bparam\w*\s*\??\s*$/i;
const network =
  /\bmlp\b|\bnetworks?\b|\blayers?\b|\bperceptron\b|\bdense\b|\blinear\b|\bfully[- ]connected\b|\bfc\b|\bnn\b|\bnet\b/i;
const another =
  /\b(?:transformer|lstm|gru|rnn|attention|bert|gpt|resnet|vgg|alexnet|lora|embedding|batch ?norm|depthwise|separable|transposed?|memory|examples|samples|data)\b/i;
const unbiased = /\b(?:no|without)(?: an?y?)? bias(?:es)?\b|\bbias ?= ?false\b/i;

const units = {
  input:
    "inputs?|input (?:features|units|neurons|nodes|size|dimensions?)|input layer(?: (?:of|with))*|features|in_features",
  hidden: "hidden (?:units|neurons|nodes)|hidden layer(?: (?:of|with|has|size))*",
  output:
    "outputs?|output (?:units|neurons|nodes|classes|size|dimensions?)|output layer(?: (?:of|with))*|units|neurons|nodes|classes|out_features",
};
const words: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
const repeated =
  /\b(\d|two|three|four|five) hidden layers,? (?:of|with|having|each with)(?: size)? (\d+)(?! ?(?:,|and) ?\d)(?: (?:units|neurons|nodes))?(?: each)?/i;
const unit = String.raw`\d+(?! ?(?:outputs?|output|classes))\b`;
const hiddenList = new RegExp(
  String.raw`\bhidden layers?(?: (?:of|with|having|sizes?))*:? (${unit}(?:(?:, and |, | and )${unit})*)(?: (?:units|neurons|nodes))?`,
  "i",
);
const chain = /(?<![\d.-])\d+(?: ?(?:-|->|→|=>) ?\d+){1,9}(?![\d.-])/;

/** Units of each layer, input first. */
function readLayers(question: string): number[] | undefined {
  const [list, ...more] = findBracketed(question).filter(({ values }) => values.length > 1);
  if (list) return more.length === 0 ? [...list.values] : undefined;
  const arrows = chain.exec(question);
  if (arrows) return (arrows[0].match(/\d+/g) ?? []).map(Number);
  const fromTo = /\bfrom (\d+)(?: \w+)? to (\d+)\b/i.exec(question);
  if (fromTo) return [Number(fromTo[1]), Number(fromTo[2])];
  const single = /\b(?:dense|linear|fully[- ]connected|fc)(?: layer)?(?: of|:|,)? (\d+) to (\d+)\b/i.exec(question);
  if (single) return hasMore(question.replace(single[0], ";"), []) ? undefined : [Number(single[1]), Number(single[2])];
  const many = repeated.exec(question);
  const named = many ?? hiddenList.exec(question);
  const rest = named ? question.replace(named[0], ";") : question;
  const { input, hidden, output } = readFields(rest, units);
  if (input !== undefined && output !== undefined) {
    if (hasMore(rest.replace(/\b\d+ hidden layers?\b/i, ""), [], [input, output, hidden ?? input])) return undefined;
    if (many) {
      const count = words[(many[1] ?? "").toLowerCase()] ?? Number(many[1]);
      return [input, ...Array.from({ length: count }, () => Number(many[2])), output];
    }
    if (named) return [input, ...(named[1]?.match(/\d+/g) ?? []).map(Number), output];
    return [input, ...(hidden === undefined ? [] : [hidden]), output];
  }
  const [run, ...others] = findRuns(question);
  return run && others.length === 0 && /\b(?:mlp|layers|layer sizes)\b/i.test(question) ? [...run.values] : undefined;
}

function dense(question: string): Computed | undefined {
  const layers = readLayers(question);
  if (!layers || layers.length < 2) return undefined;
  const about = ["multilayer-perceptron"];
  const odd = layers.find((size) => !Number.isInteger(size) || size < 1);
  if (odd !== undefined)
    return { about, misfit: `A layer has a whole number of units from 1 up, and $${tex(odd)}$ is none.` };
  const biased = !unbiased.test(question);
  const counts = layers.slice(1).map((size, i) => (layers[i] ?? 0) * size + (biased ? size : 0));
  const total = counts.reduce((a, b) => a + b, 0);
  const biases = layers.slice(1).reduce((a, b) => a + b, 0);
  return {
    about,
    result: `The number of parameters is $${tex(total)}$${biased ? `: $${tex(total - biases)}$ weights and $${tex(biases)}$ biases` : ", without biases"}.`,
    steps: [
      biased
        ? String.raw`Formula for each layer: inputs $\cdot$ units weights, plus one bias a unit`
        : String.raw`Formula for each layer: inputs $\cdot$ units weights`,
      ...counts.map((count, i) => {
        const [from = 0, to = 0] = layers.slice(i, i + 2);
        return String.raw`$${tex(from)} \to ${tex(to)}$: $${tex(from)} \cdot ${tex(to)}${biased ? ` + ${tex(to)}` : ""} = ${tex(count)}$`;
      }),
      ...(counts.length > 1 ? [`Together: $${sum(counts.map(tex))} = ${tex(total)}$`] : []),
    ],
  };
}

function convolutional(question: string): Computed | undefined {
  const between =
    /\b(\d+) (?:to|->|input (?:channels )?(?:and|to)|in(?:put)? channels,?(?: and| to)?) (\d+) (?:output )?(?:channels|filters|out)/i.exec(
      question,
    );
  const layer = readLayer(question);
  const [channels, filters] = between ? [Number(between[1]), Number(between[2])] : [layer?.channels, layer?.filters];
  if (!layer?.kernel || channels === undefined || filters === undefined) return undefined;
  const about = ["convolution"];
  const [height, width] = layer.kernel;
  const wrong = [height, width, channels, filters].find((size) => !Number.isInteger(size) || size < 1);
  if (wrong !== undefined)
    return { about, misfit: `Kernels, channels and filters are whole numbers from 1 up, and ${wrong} is none.` };
  const bias = unbiased.test(question) ? 0 : 1;
  const each = height * width * channels + bias;
  const total = each * filters;
  return {
    about,
    result: `The number of parameters is $${tex(total)}$${bias === 1 ? "" : ", without biases"}.`,
    steps: [
      String.raw`Formula: $(k_h \cdot k_w \cdot C${bias === 1 ? " + 1" : ""}) \cdot F$ for $C$ input channels and $F$ filters${bias === 1 ? ", one bias a filter" : ""}`,
      String.raw`Each filter: $${height} \cdot ${width} \cdot ${channels}${bias === 1 ? " + 1" : ""} = ${tex(each)}$`,
      String.raw`All filters: $${tex(each)} \cdot ${filters} = ${tex(total)}$`,
    ],
  };
}

export const parameterCount: NumericShape = (question) => {
  if (!asked.test(question) || another.test(question)) return undefined;
  if (/\bconv\w*|\bfilters?\b|\bkernels?\b|\bcnn\b/i.test(question))
    return /\b(?:dense|fully|linear|pool\w*|layers|then|followed)\b/i.test(question)
      ? undefined
      : convolutional(question);
  return network.test(question) ? dense(question) : undefined;
};
