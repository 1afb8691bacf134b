import { findMatrices } from "../reading/read-matrices.ts";
import { findBracketed } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { factor, matrix, sum, tex } from "../write-numbers.ts";
import { dot } from "./two-vectors.ts";

type Rows = readonly (readonly number[])[];

const about = ["matrix-multiplication"];
const named = /\bmultipl\w*|\bproduct\b|\btimes\b|\bmatmul\b|\]\s*[*×·@x]\s*\[|\)\s*[*×·@]\s*\(/i;
const another =
  /\b(?:hadamard|element[- ]?wise|kronecker|outer|attention|convol\w*|determinant|inverse|transpos\w*|power|add|sum)\b/i;
/** Larger ones fill more than a screen. */
const largest = 6;

export const column = (rows: Rows, at: number): number[] => rows.map((row) => row[at] ?? 0);
export const multiply = (a: Rows, b: Rows): number[][] =>
  a.map((row) => (b[0] ?? []).map((_, at) => dot(row, column(b, at))));
export const isRagged = (rows: Rows): boolean => rows.some((row) => row.length !== rows[0]?.length);
export const sizeOf = (rows: Rows): string => String.raw`${rows.length} \times ${rows[0]?.length ?? 0}`;

/** Two matrices, or a matrix and a vector written as a list. */
function readTwo(question: string): readonly [Rows, Rows] | undefined {
  const matrices = findMatrices(question);
  const [first, second] = matrices;
  if (first && second) return matrices.length === 2 ? [first.rows, second.rows] : undefined;
  if (!first) return undefined;
  const lists = findBracketed(question).filter(
    ({ from, to }) => (to <= first.from || from >= first.to) && to - from > 3,
  );
  const [vector] = lists;
  return vector && lists.length === 1 && vector.from > first.from
    ? [first.rows, vector.values.map((entry) => [entry])]
    : undefined;
}

export const matrixProduct: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const read = readTwo(question);
  if (!read) return undefined;
  const [a, b] = read;
  if (isRagged(a) || isRagged(b))
    return { about, misfit: "The rows of a matrix must all have the same number of entries." };
  if (a[0]?.length !== b.length)
    return {
      about,
      misfit: `A $${sizeOf(a)}$ matrix can't be multiplied by a $${sizeOf(b)}$ one: the first needs as many columns as the second has rows.`,
    };
  if (Math.max(a.length, b.length, b[0]?.length ?? 0) > largest) return undefined;
  const result = multiply(a, b);
  const entries = result.flatMap((row, i) => row.map((entry, j) => ({ entry, i, j })));
  const shown = entries.slice(0, 4);
  return {
    about,
    result: `The product is $${matrix(result)}$.`,
    steps: [
      `$${matrix(a)} ${matrix(b)}$: a $${sizeOf(a)}$ by a $${sizeOf(b)}$ matrix gives a $${sizeOf(result)}$ one.`,
      String.raw`Formula: $c_{ij} = \sum_k a_{ik} b_{kj}$, row $i$ of the first times column $j$ of the second`,
      ...shown.map(({ entry, i, j }) => {
        const products = (a[i] ?? []).map((x, k) => String.raw`${factor(x)} \cdot ${factor(b[k]?.[j] ?? 0)}`);
        return `$c_{${i + 1}${j + 1}} = ${sum(products)} = ${tex(entry)}$`;
      }),
      ...(shown.length < entries.length ? ["The other entries in the same way."] : []),
    ],
  };
};
