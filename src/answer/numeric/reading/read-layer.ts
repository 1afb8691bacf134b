/** Sizes of a convolution or pooling layer in a question: "32x32 input, 5x5 kernel, stride 1, padding 2". */
import { readFields } from "./read-named.ts";

export interface Layer {
  /** Height and width; a single number means both. */
  readonly input?: readonly [number, number];
  readonly channels?: number;
  readonly kernel?: readonly [number, number];
  readonly filters?: number;
  readonly stride?: number;
  readonly padding?: number | "same";
  readonly dilation?: number;
}

const sizes = /(?<![\d.])(\d+) ?[x×*] ?(\d+)(?: ?[x×*] ?(\d+))?(?!\d|\.\d)/gi;
const kernelAfter =
  /^\s*(?:-?sized? )?(?:max[- ]?|average[- ]?|avg[- ]?|mean[- ]?)?(?:conv\w*|kernels?|filters?|windows?|pool\w*)/i;
const inputAfter = /^\s*(?:rgb |gr[ae]yscale |colou?r )?(?:inputs?|images?|pictures?|feature maps?|pixels?|px)/i;
const kernelBefore =
  /(?:kernels?|filters?|windows?|conv\w*|pool\w*)(?: layer)?(?: sized?)?(?: (?:of|is|with|as))*(?: size| sized)?\s*[=:(]?\s*$/i;
const valid = /\b(?:no|without(?: any)?|valid)[- ](?:zero[- ])?padding\b|\bpadding\s*(?:is|of|[=:])?\s*['"]?valid\b/i;
const same = /\bsame[- ]padding\b|\bpadding\s*(?:is|of|[=:])?\s*['"]?same\b/i;
const outputAfter = /^\s*(?:outputs?|feature maps? (?:as )?output)/i;

const fields = {
  input: "input(?: (?:size|width|height|image|of size))*|image(?: (?:size|width))?|n|w|width",
  kernel: "kernel(?: (?:size|width))?|filter(?: size)?|window(?: size)?|k|f",
  stride: "strides?|s",
  padding: "padding|pad|zero[- ]padding|p",
  dilation: "dilation(?: rate)?|d",
  channels: "(?:input|in|colou?r)[-_ ]?channels?|channels?(?= (?:in|input)\\b)",
  filters: "(?:out|output)[-_ ]?channels?|filters|kernels|number of filters|feature maps",
};

type Size = {
  readonly numbers: readonly number[];
  readonly isKernel: boolean;
  readonly from: number;
  readonly to: number;
};

function findSizes(question: string): Size[] {
  return [...question.matchAll(sizes)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (outputAfter.test(question.slice(to))) return [];
    const isKernel =
      kernelAfter.test(question.slice(to)) ||
      (kernelBefore.test(question.slice(0, from)) && !inputAfter.test(question.slice(to)));
    return [
      {
        numbers: match.slice(1, 4).flatMap((digits) => (digits === undefined ? [] : [Number(digits)])),
        isKernel,
        from,
        to,
      },
    ];
  });
}

/** "32x32x3" and "3x32x32" → height, width, channels. */
function planes([a = 0, b = 0, c]: readonly number[]): readonly [readonly [number, number], number | undefined] {
  if (c === undefined) return [[a, b], undefined];
  return a < b && b === c && a <= 4 ? [[b, c], a] : [[a, b], c];
}

const counted =
  /(?<![\dx×*.])(\d+) (?:output |out |different )?(?:filters|kernels|feature maps|(?:output|out)[- ]channels)\b/i;
const channelled = /(?<![\dx×*.])(\d+)[- ](?:input |in )?channels?\b/i;

const square = (n: number | undefined): readonly [number, number] | undefined => (n === undefined ? undefined : [n, n]);

const numberIn = (pattern: RegExp, text: string): number | undefined => {
  const found = pattern.exec(text);
  return found ? Number(found[1]) : undefined;
};

/** @returns undefined when two sizes claim the same place */
export function readLayer(question: string): Layer | undefined {
  const found = findSizes(question);
  const kernels = found.filter(({ isKernel }) => isKernel);
  const others = found.filter(({ isKernel }) => !isKernel);
  if (kernels.length > 1 || others.length > 1) return undefined;
  let rest = question;
  for (const { from, to } of found) rest = `${rest.slice(0, from)}${" ".repeat(to - from)}${rest.slice(to)}`;
  const [kernel] = kernels;
  const [input] = others;
  const [plane, depth] = input ? planes(input.numbers) : [undefined, undefined];
  // "64 3x3 filters": the number before the size counts the filters.
  const before = kernel && /(\d+)\s*(?:filters? of (?:size )?)?$/i.exec(question.slice(0, kernel.from));
  const start = before?.index ?? 0;
  const uncounted = before ? `${rest.slice(0, start)};${rest.slice(start + (before[1] ?? "").length)}` : rest;
  // "6 filters" has its number before it, where "padding 1" has it behind: read first, it leaves no doubt.
  const given = readFields(uncounted.replace(counted, ";").replace(channelled, ";"), fields);
  const colours = /\brgb\b|\bcolou?r (?:image|picture)/i.test(question)
    ? 3
    : /\bgr[ae]y-?scale\b/i.test(question)
      ? 1
      : undefined;
  const read = {
    input: plane ?? square(given.input),
    kernel: kernel ? ([kernel.numbers[0] ?? 0, kernel.numbers[1] ?? 0] as const) : square(given.kernel),
    channels: depth ?? numberIn(channelled, rest) ?? given.channels ?? kernel?.numbers[2] ?? colours,
    filters: numberIn(counted, rest) ?? given.filters ?? (before ? Number(before[1]) : undefined),
    stride: given.stride,
    padding: same.test(question) ? ("same" as const) : valid.test(question) ? 0 : given.padding,
    dilation: given.dilation,
  };
  return Object.fromEntries(Object.entries(read).filter(([, size]) => size !== undefined)) as Layer;
}
