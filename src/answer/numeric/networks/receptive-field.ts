/** How much of the input one unit sees behind layers of convolution or pooling. */
import { findNumbers } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";

const words: Readonly<Record<string, number>> = { one: 1, a: 1, an: 1, two: 2, three: 3, four: 4, five: 5 };
const another = /\b(?:dilat\w*|atrous|transposed?|padding|effective|resnet|vgg|why|grow|same as)\b/i;
const layer =
  /\b(?:(\d|one|an?|two|three|four|five) (?:stacked |consecutive )?)?(\d+) ?[x×*] ?\2\s*(?:-?\s*(?:conv\w*|max[- ]?pool\w*|(?:avg|average)[- ]?pool\w*|pool\w*|kernels?|filters?|layers?))*(?:,? ?(?:\(|with )?(?:a )?stride (?:of |= ?|size )?(\d)\)?)?/gi;

interface Layer {
  readonly kernel: number;
  readonly stride: number;
}

/** Every layer that is named, in order; undefined where a number belongs to none. */
function readLayers(question: string): Layer[] | undefined {
  const found = [...question.matchAll(layer)];
  const common = /\b(?:each|all) (?:with )?stride (?:of |= ?)?(\d)\b/i.exec(question)?.[1];
  const rest = question.replace(layer, " ; ").replace(/\b(?:each|all) (?:with )?stride (?:of |= ?)?\d\b/i, " ");
  if (found.length === 0 || findNumbers(rest).length > 0) return undefined;
  return found.flatMap(([whole, count, kernel, stride]) => {
    const pools = /\bpool|pool/i.test(whole) && !/conv/i.test(whole);
    const step = Number(stride ?? common ?? (pools ? kernel : 1));
    const times = count === undefined ? 1 : (words[count.toLowerCase()] ?? Number(count));
    return Array.from({ length: times }, () => ({ kernel: Number(kernel), stride: step }));
  });
}

export const receptiveField: NumericShape = (question): Computed | undefined => {
  if (!/\breceptive field\b/i.test(question) || another.test(question)) return undefined;
  const layers = readLayers(question);
  if (!layers || layers.length > 10 || layers.some(({ kernel, stride }) => kernel < 1 || stride < 1)) return undefined;
  let [size, jump] = [1, 1];
  const steps = layers.map(({ kernel, stride }, i) => {
    const before = size;
    size += (kernel - 1) * jump;
    const line = `Layer ${i + 1}, kernel $${kernel}$: $${before} + (${kernel} - 1) \\cdot ${jump} = ${size}$`;
    jump *= stride;
    return stride === 1 ? line : `${line}; its stride makes later steps $${jump}$ wide`;
  });
  return {
    about: ["receptive-field"],
    result: `The receptive field is $${size} \\times ${size}$.`,
    steps: [
      "Each layer adds its kernel size less 1, times the product of the strides before it; a single input pixel is 1.",
      ...steps,
    ],
  };
};
