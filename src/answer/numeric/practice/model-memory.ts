/** How much memory a model's weights take, and a cache of keys and values. */
import { joinNames } from "../../parts/context.ts";
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, tex } from "../write-numbers.ts";

interface Format {
  readonly name: string;
  readonly asked: RegExp;
  readonly bytes: number;
}

const formats: readonly Format[] = [
  {
    name: "32 bits",
    asked: /\b(?:fp|float) ?-?32\b|\bfull precision\b|\b32[- ]?bits?\b|\bsingle precision\b/i,
    bytes: 4,
  },
  { name: "16 bits", asked: /\b(?:fp|float|bf|bfloat) ?-?16\b|\bhalf precision\b|\b16[- ]?bits?\b/i, bytes: 2 },
  { name: "8 bits", asked: /\bint ?-?8\b|\b8[- ]?bits?\b|\bfp ?-?8\b/i, bytes: 1 },
  { name: "4 bits", asked: /\bint ?-?4\b|\b4[- ]?bits?\b|\bnf4\b/i, bytes: 0.5 },
];
const sizes = /(?<![\d.])(\d+(?:\.\d+)?) ?(b|bn|billion|m|million)\b(?![- ]?(?:token|example|gpu))/gi;
const another =
  /\b(?:train\w*|adam|optimi[sz]er|gradients?|activations?|kv|cache|fine-?tun\w*|tokens?|context|lora|qlora|layers?|speed|flops|fit|fits)\b/i;

const weights: NumericShape = (question): Computed | undefined => {
  if (!/\b(?:memory|vram|ram|gb|gigabytes?|size|space|storage)\b/i.test(question) || another.test(question))
    return undefined;
  const known = formats.filter(({ asked }) => asked.test(question));
  const [size, ...others] = [...question.matchAll(sizes)];
  if (known.length === 0 || !size || others.length > 0) return undefined;
  const rest = known.reduce((text, { asked }) => text.replace(asked, " "), question.replace(sizes, " "));
  if (/\d/.test(rest)) return undefined;
  const millions = /^m/i.test(size[2] ?? "");
  const [count, unit] = [Number(size[1]), millions ? 1e6 : 1e9];
  const shown = (total: number): string => (total >= 1e9 ? `$${tex(total / 1e9)}$ GB` : `$${tex(total / 1e6)}$ MB`);
  return {
    about: ["floating-point-number", "quantization"],
    result: `The weights take ${joinNames(known.map(({ name, bytes }) => `${shown(count * unit * bytes)}${known.length > 1 ? ` with ${name} each` : ""}`))}.`,
    steps: [
      ...known.map(
        ({ name, bytes }) =>
          `${name} are $${tex(bytes)}$ ${bytes <= 1 ? "byte" : "bytes"}: $${tex(count)} \\cdot ${tex(bytes)} = ${tex(count * bytes)}$ ${millions ? "MB" : "GB"} for $${tex(count)}$ ${millions ? "million" : "billion"} weights`,
      ),
      "On top come activations and, for a language model, the cache of keys and values.",
    ],
  };
};

const cache = oneFormula({
  about: ["kv-cache"],
  named: /\bkv[- ]?cache\b|\bkey[- ]value cache\b/i,
  another: /\b(?:grouped|gqa|mqa|multi-query|batch|per token|d_model)\b/i,
  rewrite: (question) =>
    formats
      .reduce((text, { asked, bytes }) => text.replace(asked, `; bytes ${bytes} ;`), question)
      .replace(/\b(\d+) layers\b/i, "; layers $1 ;")
      .replace(/\b(\d+) (?:kv |key |attention )?heads\b/i, "; heads $1 ;")
      .replace(/\b(\d[\d,]*) tokens\b|\b(?:context|sequence)(?: length)?(?: of)? (\d[\d,]*)/i, "; tokens $1$2 ;"),
  fields: {
    layers: "layers",
    heads: "heads",
    width: "head[- _]?(?:dim\\w*|size)|dim\\w*",
    tokens: "tokens",
    bytes: "bytes",
  },
  misfit: ({ layers, heads, width, tokens }) =>
    !wholeFrom(1, layers, heads, width, tokens) && "Sizes are whole numbers from 1 up.",
  work: ({ layers, heads, width, tokens, bytes }) => {
    const total = 2 * layers * heads * width * tokens * bytes;
    return {
      result: `The cache takes ${equals(total / 1e9) === "=" ? "" : "about "}$${tex(total / 1e9)}$ GB.`,
      steps: [
        "Formula: 2 (keys and values) times layers, heads, head dimension, tokens, bytes a number",
        `Put in: $2 \\cdot ${[layers, heads, width, tokens, bytes].map(tex).join(String.raw` \cdot `)} = ${tex(total)}$ bytes`,
      ],
    };
  },
});

export const modelMemory: readonly NumericShape[] = [weights, cache];
