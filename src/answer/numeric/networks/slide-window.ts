/** A small matrix convolved with a kernel, or pooled, entry by entry. */

import { findMatrices } from "../reading/read-matrices.ts";
import { readFields } from "../reading/read-named.ts";
import { without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { isRagged, sizeOf } from "../vectors/matrix-product.ts";
import { equals, factor, matrix, sum, tex } from "../write-numbers.ts";

type Rows = readonly (readonly number[])[];

/** Larger ones fill more than a screen. */
const largest = 7;
const sizes = /(\d+) ?[x×*] ?(\d+)/gi;
const another = /\b(?:transpos\w*|dilat\w*|same|global|gradients?|backward|layers?|twice|channels?|then|relu|full)\b/i;
const fields = { stride: "strides?|s", padding: "(?:zero[- ])?padding|pad|p" };

/** The windows of a matrix, row by row. */
function windows(rows: Rows, height: number, width: number, stride: number): number[][][] {
  const found: number[][][] = [];
  for (let i = 0; i + height <= rows.length; i += stride) {
    const row: number[][] = [];
    for (let j = 0; j + width <= (rows[0]?.length ?? 0); j += stride)
      row.push(rows.slice(i, i + height).flatMap((line) => line.slice(j, j + width)));
    found.push(row);
  }
  return found;
}

const padded = (rows: Rows, by: number): Rows => {
  const wide = rows.map((row) => [...Array<number>(by).fill(0), ...row, ...Array<number>(by).fill(0)]);
  const blank = Array<number>((rows[0]?.length ?? 0) + 2 * by).fill(0);
  return [...Array<Rows[number]>(by).fill(blank), ...wide, ...Array<Rows[number]>(by).fill(blank)];
};

const isWhole = (n: number, least: number): boolean => Number.isInteger(n) && n >= least;

export const pooledMatrix: NumericShape = (question) => {
  const max = /\bmax[- ]?pool\w*/i.test(question);
  const average = /\b(?:average|avg|mean)[- ]?pool\w*/i.test(question);
  if (max === average || another.test(question)) return undefined;
  const found = findMatrices(question);
  const [input, ...more] = found;
  if (!input || more.length > 0) return undefined;
  const rest = without(question, [input]);
  const given = [...rest.matchAll(sizes)].map(([, a, b]) => [Number(a), Number(b)] as const);
  const window = given.filter(([a, b]) => a !== input.rows.length || b !== input.rows[0]?.length || given.length === 1);
  const [height, width] = window[0] ?? [];
  const { stride = height, padding = 0 } = readFields(rest.replace(sizes, ";"), fields);
  if (height === undefined || width === undefined || stride === undefined || window.length > 1 || padding !== 0)
    return undefined;
  if (hasMore(rest.replace(sizes, ";"), [], [stride, 0])) return undefined;
  const about = ["pooling"];
  if (isRagged(input.rows)) return { about, misfit: "The rows of a matrix must all have the same number of entries." };
  if (!isWhole(height, 1) || !isWhole(width, 1) || !isWhole(stride, 1) || input.rows.length > largest + 1)
    return undefined;
  const parts = windows(input.rows, height, width, stride);
  if (parts.length === 0 || parts[0]?.length === 0)
    return {
      about,
      misfit: `A window of $${height} \\times ${width}$ doesn't fit into a $${sizeOf(input.rows)}$ matrix.`,
    };
  const result = parts.map((row) =>
    row.map((part) => (max ? Math.max(...part) : part.reduce((a, b) => a + b, 0) / part.length)),
  );
  return {
    about,
    result: `The ${max ? "max" : "average"}-pooled matrix is $${matrix(result)}$.`,
    steps: [
      `Window $${height} \\times ${width}$, stride $${stride}$: the ${max ? "largest entry" : "mean"} of each window`,
      ...parts
        .flatMap((row, i) =>
          row.map(
            (part, j) =>
              `Window ${i + 1}, ${j + 1}: $${max ? `\\max(${part.map(tex).join(", ")})` : `(${part.map(factor).join(" + ")}) / ${part.length}`} ${equals(result[i]?.[j] ?? 0)} ${tex(result[i]?.[j] ?? 0)}$`,
          ),
        )
        .slice(0, 9),
    ],
  };
};

export const convolvedMatrix: NumericShape = (question) => {
  if (
    !/\bconvol\w*|\bcross-?correlat\w*|\bkernel\b|\bfilter\b/i.test(question) ||
    another.test(question) ||
    /\bpool/i.test(question)
  )
    return undefined;
  const found = findMatrices(question);
  const [first, second, ...more] = found;
  if (!first || !second || more.length > 0) return undefined;
  const kernelFirst =
    first.rows.length < second.rows.length ||
    /\b(?:kernel|filter)\b[^()[\]]{0,12}$/i.test(question.slice(0, first.from));
  const [input, kernel] = kernelFirst ? [second.rows, first.rows] : [first.rows, second.rows];
  const rest = without(question, found).replace(sizes, ";");
  const { stride = 1, padding = 0 } = readFields(rest, fields);
  if (hasMore(rest, [], [stride, padding]) || !isWhole(stride, 1) || !isWhole(padding, 0) || padding > 3)
    return undefined;
  const about = ["convolution"];
  if (isRagged(input) || isRagged(kernel))
    return { about, misfit: "The rows of a matrix must all have the same number of entries." };
  if (input.length > largest || kernel.length > largest) return undefined;
  const [height, width] = [kernel.length, kernel[0]?.length ?? 0];
  const weights = kernel.flat();
  const parts = windows(padded(input, padding), height, width, stride);
  if (parts.length === 0 || parts[0]?.length === 0)
    return { about, misfit: `A kernel of $${sizeOf(kernel)}$ doesn't fit into a $${sizeOf(input)}$ matrix.` };
  const sumOver = (factors: readonly number[]) =>
    parts.map((row) => row.map((part) => part.reduce((all, x, i) => all + x * (factors[i] ?? 0), 0)));
  const result = sumOver(weights);
  const flipped = sumOver([...weights].reverse());
  const flips = JSON.stringify(flipped) !== JSON.stringify(result);
  const shown = parts.flatMap((row, i) => row.map((part, j) => ({ part, i, j }))).slice(0, 4);
  return {
    about,
    result: `The feature map is $${matrix(result)}$${flips ? ", with the kernel not flipped, as in neural networks" : ""}.`,
    steps: [
      `Each entry: the products of the kernel with the window under it, added up (stride ${stride}${padding > 0 ? `, padding ${padding}` : ", no padding"})`,
      ...shown.map(({ part, i, j }) => {
        const products = part.flatMap((x, at) =>
          weights[at] === 0 ? [] : String.raw`${factor(x)} \cdot ${factor(weights[at] ?? 0)}`,
        );
        return `Entry ${i + 1}, ${j + 1}: $${products.length === 0 ? "0" : sum(products)} = ${tex(result[i]?.[j] ?? 0)}$`;
      }),
      ...(shown.length < result.flat().length ? ["The other entries in the same way."] : []),
      ...(flips ? [`Flipped first, as in signal processing: $${matrix(flipped)}$`] : []),
    ],
  };
};
