/** Other convolutions: parameters of a separable one, the output of a transposed one, and what flattening gives. */
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";

const counts = /\bhow many\b|\bnumber of\b|\bcount\b|\bparam\w*\b|\btotal\b/i;

const whole = "Sizes are whole numbers from 1 up.";

const times = (...factors: readonly number[]): string => factors.map(tex).join(String.raw` \cdot `);

const separable = oneFormula({
  about: ["depthwise-separable-convolution"],
  named: /\bdepth-?wise separable\b|\bseparable conv\w*/i,
  another: /\b(?:multiplications|flops|macs|image|compare|ratio|how much)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(\d+) ?[x×*] ?\1\b(?! ?[x×*])/i, "; kernel $1 ;")
      .replace(
        /\b(\d+)(?: input)?(?: channels)? (?:to|->|→|and) (\d+)(?: output)?(?: channels| filters)?/i,
        "; incoming $1 ; outgoing $2 ;",
      )
      .replace(/\b(\d+) in(?:put)? channels/i, "; incoming $1 ;")
      .replace(/\b(\d+) (?:out(?:put)? channels|filters)/i, "; outgoing $1 ;"),
  fields: { kernel: "kernel(?: size)?", incoming: "incoming", outgoing: "outgoing" },
  misfit: ({ kernel, incoming, outgoing }) => !wholeFrom(1, kernel, incoming, outgoing) && whole,
  work: ({ kernel, incoming, outgoing }, question) => {
    if (!counts.test(question)) return undefined;
    const [deep, point] = [kernel * kernel * incoming, incoming * outgoing];
    return {
      result: `It has $${tex(deep + point)}$ parameters, without biases; an ordinary convolution has $${tex(deep * outgoing)}$.`,
      steps: [
        `Depthwise, one filter a channel: $${times(kernel, kernel, incoming)} = ${tex(deep)}$`,
        `Pointwise, $1 \\times 1$: $${times(incoming, outgoing)} = ${tex(point)}$`,
        `Together: $${tex(deep)} + ${tex(point)} = ${tex(deep + point)}$`,
        `Ordinary: $${times(kernel, kernel, incoming, outgoing)} = ${tex(deep * outgoing)}$`,
      ],
    };
  },
});

const transposed = oneFormula({
  about: ["transposed-convolution"],
  named: /\btranspos\w* conv\w*|\bconv\w*transpose\w*|\bdeconv\w*/i,
  another: /\b(?:dilat\w*|param\w*|kernel values|same)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(\d+) ?[x×*] ?\1 (?:inputs?|images?|feature maps?)/i, "; input $1 ;")
      .replace(/\b(\d+) ?[x×*] ?\1(?: kernel| filter)/i, "; kernel $1 ;"),
  fields: {
    input: "input(?: size)?|n",
    kernel: "kernel(?: size)?|filter(?: size)?|k",
    stride: "stride|s",
    padding: "padding|pad|p",
    extra: "output[ _]padding",
  },
  usual: { stride: 1, padding: 0, extra: 0 },
  misfit: ({ input, kernel, stride, padding, extra }) =>
    (!wholeFrom(1, input, kernel, stride) || !wholeFrom(0, padding, extra)) &&
    "Sizes and strides are whole numbers from 1 up, padding from 0 up.",
  work: ({ input, kernel, stride, padding, extra }, question) => {
    const result = (input - 1) * stride - 2 * padding + kernel + extra;
    return /\boutput\b|\bsize\b|\bshape\b/i.test(question) && result > 0
      ? {
          result: `The output has side $${tex(result)}$.`,
          steps: [
            String.raw`Formula: $(n - 1)\,s - 2p + k$${extra > 0 ? " plus the output padding" : ""}`,
            `Put in: $(${tex(input)} - 1) \\cdot ${tex(stride)} - 2 \\cdot ${tex(padding)} + ${tex(kernel)}${extra > 0 ? ` + ${tex(extra)}` : ""} = ${tex(result)}$`,
          ],
        }
      : undefined;
  },
});

const flattened: NumericShape = (question) => {
  const sizes = [...question.matchAll(/(?<![\d.x×*])(\d+) ?[x×*] ?(\d+)(?: ?[x×*] ?(\d+))?(?![\d.]| ?[x×*] ?\d)/gi)];
  const [only] = sizes;
  if (
    !/\bflatten\w*/i.test(question) ||
    !only ||
    sizes.length > 1 ||
    !/\bhow many\b|\bsize\b|\blength\b|\bfeatures\b|\binputs?\b|\bshape\b/i.test(question)
  )
    return undefined;
  if (/\b(?:param\w*|batch|conv\w*|pool\w*|dense|linear|units)\b/i.test(question)) return undefined;
  const sides = only.slice(1).flatMap((side) => (side === undefined ? [] : [Number(side)]));
  if (/\d/.test(question.replace(only[0], ""))) return undefined;
  const result = sides.reduce((a, b) => a * b, 1);
  return {
    about: ["tensor"],
    result: `Flattened it has $${tex(result)}$ entries.`,
    steps: [`Multiply all sides: $${times(...sides)} = ${tex(result)}$`],
  };
};

export const convolutionCounts: readonly NumericShape[] = [separable, transposed, flattened];
