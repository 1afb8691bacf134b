import type { NumericShape } from "../shape.ts";
import { equals, factor, sum, tex, value, vector } from "../write-numbers.ts";
import { dot, readTwoVectors } from "./two-vectors.ts";

const about = ["dot-product"];
const named = /\b(?:dot|inner|scalar)[- ]?product\b/i;

export const dotProduct: NumericShape = (question) => {
  const read = named.test(question) && !/\battention\b/i.test(question) ? readTwoVectors(question) : undefined;
  if (!read) return undefined;
  if (typeof read === "string") return { about, misfit: read };
  const { a, b } = read;
  const products = a.map((x, i) => x * (b[i] ?? 0));
  const result = dot(a, b);
  return {
    about,
    result: `The dot product of $${vector(a)}$ and $${vector(b)}$ is ${value(result)}.`,
    steps: [
      String.raw`Formula: $a \cdot b = \sum_i a_i b_i$`,
      `Put in: $${sum(a.map((x, i) => String.raw`${factor(x)} \cdot ${factor(b[i] ?? 0)}`))}$`,
      `Add up: $${sum(products.map(tex))} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
