import { readArgument, readFields } from "./read-named.ts";
import { findBracketed } from "./read-numbers.ts";
import type { NumericShape } from "./shape.ts";
import { tex, value, valuesInProse, vector } from "./write-numbers.ts";

const named = /\brelu\b/i;
const another = /\b(?:weights?|bias|derivative|gradient|parametric|gelu|prelu|elu|selu|he init\w*)\b/i;
const usualSlope = 0.01;

export const relu: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const leaky = /\bleaky\b/i.test(question);
  const { slope = leaky ? usualSlope : 0 } = readFields(question, { slope: "slope|alpha|α|negative slope|leak" });
  const apply = (x: number): number => (x > 0 ? x : slope * x + 0);
  const name = leaky ? "leaky ReLU" : "ReLU";
  const about = leaky ? ["leaky-relu", "relu"] : ["relu"];
  const formula = leaky
    ? `Formula: $f(x) = x$ for $x > 0$, else $${tex(slope)}\\,x$`
    : String.raw`Formula: $\mathrm{ReLU}(x) = \max(0, x)$`;
  const [list, ...others] = findBracketed(question).filter(({ values }) => values.length > 1);
  if (list) {
    if (others.length > 0) return undefined;
    return {
      about,
      result: `The ${name} of each entry of $${vector(list.values)}$ is ${valuesInProse(list.values.map(apply))}.`,
      steps: [
        formula,
        leaky
          ? "Positive entries stay as they are; the others are multiplied by the slope."
          : "Positive entries stay as they are; the others become 0.",
      ],
    };
  }
  const x = readArgument(question, named, [slope]);
  if (x === undefined) return undefined;
  const rule =
    x > 0
      ? "is positive and stays as it is"
      : leaky
        ? `is not positive and is multiplied by $${tex(slope)}$`
        : "is not positive and becomes 0";
  return {
    about,
    result: `The ${name} of $${tex(x)}$ is ${value(apply(x))}.`,
    steps: [formula, `Put in: $${tex(x)}$ ${rule}.`],
  };
};
