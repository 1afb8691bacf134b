import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";
import { length, readTwoVectors } from "./two-vectors.ts";

const manhattan = /\bmanhattan\b|\bcity[- ]?block\b|\btaxi[- ]?cab\b|\bl1[- ]distance\b/i;
const euclidean = /\beuclid\w*|\bstraight[- ]line distance\b|\bl2[- ]distance\b/i;
const plain = /\bdistance\b|\bhow far\b/i;
const another =
  /\b(?:hamming|mahalanobis|edit|levenshtein|chebyshev|minkowski|jaccard|wasserstein|cosine|hellinger|kl|squared|total variation)\b/i;

export const distance: NumericShape = (question) => {
  const city = manhattan.test(question);
  const line = euclidean.test(question) || (plain.test(question) && !city);
  if ((!city && !line) || another.test(question)) return undefined;
  const read = readTwoVectors(question);
  if (!read) return undefined;
  const about = [...(line ? ["euclidean-distance"] : []), ...(city ? ["distance-metric"] : [])];
  if (typeof read === "string") return { about, misfit: read };
  const { a, b } = read;
  const differences = a.map((x, i) => x - (b[i] ?? 0));
  const squares = differences.map((difference) => difference * difference);
  const total = squares.reduce((sofar, square) => sofar + square, 0);
  const straight = length(differences);
  const blocks = differences.reduce((sofar, difference) => sofar + Math.abs(difference), 0);
  const results = [
    ...(line ? [`Euclidean distance between $${vector(a)}$ and $${vector(b)}$ is ${value(straight)}`] : []),
    ...(city ? [`Manhattan distance between $${vector(a)}$ and $${vector(b)}$ is ${value(blocks)}`] : []),
  ];
  return {
    about,
    result: `The ${results.join("; the ")}.`,
    steps: [
      `Differences: $${vector(differences)}$`,
      ...(line
        ? [
            String.raw`Formula (Euclidean): $d = \sqrt{\sum_i (a_i - b_i)^2}$`,
            `Squares added up: $${sum(squares.map(tex))} ${equals(total)} ${tex(total)}$`,
            `Root: $\\sqrt{${tex(total)}} ${equals(straight)} ${tex(straight)}$`,
          ]
        : []),
      ...(city
        ? [
            String.raw`Formula (Manhattan): $d = \sum_i |a_i - b_i|$`,
            `Sizes added up: $${sum(differences.map((difference) => tex(Math.abs(difference))))} ${equals(blocks)} ${tex(blocks)}$`,
          ]
        : []),
    ],
  };
};
