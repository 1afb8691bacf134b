import type { NumericShape } from "../shape.ts";
import { equals, tex, value, vector } from "../write-numbers.ts";
import { dot, length, readTwoVectors } from "./two-vectors.ts";

const about = ["cosine-similarity"];
const named = /\bcosine\b|\bcos(?:ine)?[- ]sim/i;

export const cosineSimilarity: NumericShape = (question) => {
  const read = named.test(question) ? readTwoVectors(question) : undefined;
  if (!read) return undefined;
  if (typeof read === "string") return { about, misfit: read };
  const { a, b } = read;
  const [lengthA, lengthB] = [length(a), length(b)];
  if (lengthA === 0 || lengthB === 0)
    return { about, misfit: "The zero vector has no direction, so its cosine similarity would divide by 0." };
  const product = dot(a, b);
  const similarity = Number((product / (lengthA * lengthB)).toFixed(12));
  const distance = /\bcosine distance\b/i.test(question);
  return {
    about,
    result: distance
      ? `The cosine distance of $${vector(a)}$ and $${vector(b)}$ is ${value(1 - similarity)}.`
      : `The cosine similarity of $${vector(a)}$ and $${vector(b)}$ is ${value(similarity)}.`,
    steps: [
      String.raw`Formula: $\cos(a, b) = a \cdot b / (\|a\|\,\|b\|)$`,
      `Dot product: $a \\cdot b ${equals(product)} ${tex(product)}$`,
      `Lengths: $\\|a\\| ${equals(lengthA)} ${tex(lengthA)}$ and $\\|b\\| ${equals(lengthB)} ${tex(lengthB)}$`,
      `Put in: $${tex(product)} / (${tex(lengthA)} \\cdot ${tex(lengthB)}) ${equals(similarity)} ${tex(similarity)}$`,
      ...(distance ? [`Distance: $1 - ${tex(similarity)} ${equals(1 - similarity)} ${tex(1 - similarity)}$`] : []),
    ],
  };
};
