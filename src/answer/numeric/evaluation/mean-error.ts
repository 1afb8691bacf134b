import type { NumericShape } from "../shape.ts";
import { readTwoVectors } from "../vectors/two-vectors.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";

interface ErrorKind {
  readonly concept: string;
  readonly name: string;
  readonly asked: RegExp;
  readonly formula: string;
  readonly of: (difference: number) => number;
  readonly root: boolean;
}

/** The first that is asked for: "root mean squared error" says mean squared error too. */
const kinds: readonly ErrorKind[] = [
  {
    concept: "root-mean-squared-error",
    name: "root mean squared error",
    asked: /\brmse\b|\broot[- ]mean[- ]squared?\b/i,
    formula: String.raw`\sqrt{\tfrac{1}{n} \sum_i (y_i - \hat y_i)^2}`,
    of: (difference) => difference * difference,
    root: true,
  },
  {
    concept: "mean-squared-error",
    name: "mean squared error",
    asked: /\bmse\b|\bmean[- ]squared?[- ](?:error|loss)\b/i,
    formula: String.raw`\tfrac{1}{n} \sum_i (y_i - \hat y_i)^2`,
    of: (difference) => difference * difference,
    root: false,
  },
  {
    concept: "mean-absolute-error",
    name: "mean absolute error",
    asked: /\bmae\b|\bmean[- ]absolute[- ](?:error|loss)\b/i,
    formula: String.raw`\tfrac{1}{n} \sum_i |y_i - \hat y_i|`,
    of: Math.abs,
    root: false,
  },
];

/** The errors of predictions: the same whichever of the two lists is the truth. */
export const meanError: NumericShape = (question) => {
  if (/\bpercentage\b|\blog\w*\b/i.test(question)) return undefined;
  const kind = kinds.find(({ asked }) => asked.test(question));
  const read = kind && readTwoVectors(question);
  if (!kind || !read) return undefined;
  const about = [kind.concept];
  if (typeof read === "string") return { about, misfit: read };
  const differences = read.a.map((x, i) => x - (read.b[i] ?? 0));
  const terms = differences.map(kind.of);
  const total = terms.reduce((a, b) => a + b, 0);
  const mean = total / terms.length;
  const result = kind.root ? Math.sqrt(mean) : mean;
  return {
    about,
    result: `The ${kind.name} of $${vector(read.a)}$ and $${vector(read.b)}$ is ${value(result)}.`,
    steps: [
      `Formula: $${kind.formula}$`,
      `Differences: $${vector(differences)}$`,
      `${kind.concept === "mean-absolute-error" ? "Sizes" : "Squares"} added up: $${sum(terms.map(tex))} ${equals(total)} ${tex(total)}$`,
      `Divided by $n = ${terms.length}$: $${tex(total)} / ${terms.length} ${equals(mean)} ${tex(mean)}$`,
      ...(kind.root ? [`Root: $\\sqrt{${tex(mean)}} ${equals(result)} ${tex(result)}$`] : []),
    ],
  };
};
