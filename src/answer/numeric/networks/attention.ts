import { findMatrices } from "../reading/read-matrices.ts";
import { findBracketed } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { column, isRagged, multiply, sizeOf } from "../vectors/matrix-product.ts";
import { equals, matrix, tex } from "../write-numbers.ts";
import { softmaxOf } from "./softmax.ts";

type Rows = readonly (readonly number[])[];

const about = ["scaled-dot-product-attention"];
const unscaled = /\b(?:unscaled|without (?:the )?scaling|no scaling|not scaled)\b/i;
/** Larger ones fill more than a screen. */
const largest = 5;

/** The matrix, or the one row, that stands right behind its letter. */
function labelled(question: string, letter: string, orRow: boolean): Rows | undefined {
  const label = new RegExp(`(?<![\\p{L}\\d])${letter}\\s*(?:=|:|is|are)\\s*(?=[[({])`, "iu").exec(question);
  if (!label) return undefined;
  const at = label.index + label[0].length;
  const found = findMatrices(question).find(({ from }) => from === at);
  if (found) return found.rows;
  if (!orRow) return undefined;
  const list = findBracketed(question).find(({ from }) => from === at);
  return list && [list.values];
}

const transposed = (rows: Rows): number[][] => (rows[0] ?? []).map((_, at) => column(rows, at));

function whyNot(q: Rows, k: Rows, v: Rows): string | undefined {
  if ([q, k, v].some(isRagged)) return "The rows of $Q$, of $K$ and of $V$ must have the same number of entries each.";
  if (q[0]?.length !== k[0]?.length)
    return `Queries and keys need the same length, but $Q$ is $${sizeOf(q)}$ and $K$ is $${sizeOf(k)}$.`;
  if (k.length !== v.length) return `Every key needs a value, but $K$ is $${sizeOf(k)}$ and $V$ is $${sizeOf(v)}$.`;
  return undefined;
}

export const attention: NumericShape = (question) => {
  if (!/\battention\b|\bsoftmax\b/i.test(question) || /\b(?:multi-?head|mask\w*|causal)\b/i.test(question))
    return undefined;
  // One query may be a row; a row of keys could be one key or several.
  const [q, k, v] = ["Q", "K", "V"].map((letter) => labelled(question, letter, letter === "Q"));
  if (!q || !k || !v) return undefined;
  const misfit = whyNot(q, k, v);
  if (misfit) return { about, misfit };
  const width = q[0]?.length ?? 1;
  if (Math.max(q.length, k.length, width, v[0]?.length ?? 0) > largest) return undefined;
  const scale = unscaled.test(question) ? 1 : Math.sqrt(width);
  const scores = multiply(q, transposed(k));
  const scaled = scores.map((row) => row.map((score) => score / scale));
  const weights = scaled.map((row) => softmaxOf(row));
  const output = multiply(weights, v);
  const rounded = (rows: Rows): string => equals(...rows.flat());
  return {
    about,
    result: `The attention output is ${rounded(output) === "=" ? "" : "about "}$${matrix(output)}$.`,
    steps: [
      scale === 1 && width !== 1
        ? String.raw`Formula: $\mathrm{softmax}(QK^\top)\,V$`
        : String.raw`Formula: $\mathrm{softmax}(QK^\top / \sqrt{d_k})\,V$ with $d_k = ${width}$`,
      String.raw`Scores: $QK^\top = ${matrix(scores)}$`,
      ...(scale === 1 ? [] : [`Divided by $\\sqrt{${width}} ${equals(scale)} ${tex(scale)}$: $${matrix(scaled)}$`]),
      `Softmax of each row, the weights: $${matrix(weights)}$`,
      `Weights times $V$: $${matrix(output)}$`,
    ],
  };
};
