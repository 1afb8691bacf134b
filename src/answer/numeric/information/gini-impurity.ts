/** The Gini impurity of a node: from its counts or shares. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers, onlyList } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";

const about = ["gini-impurity"];
const named = /\bgini\b/i;
const another = /\b(?:gain|split into|children|weighted|coefficient|entropy|income)\b/i;
const counted = /\b(\d+) [\p{L}-]+(?: [\p{L}-]+)?(?:,| and|,? &) (\d+) [\p{L}-]+/iu;

/** Counts of each class, or its shares. */
function readClasses(question: string): readonly number[] | undefined {
  const list = onlyList(question);
  if (list) return list.values;
  const pair = counted.exec(question);
  if (pair && findNumbers(question).length === 2) return [Number(pair[1]), Number(pair[2])];
  const { p } = readFields(question, { p: "p|share|probability" });
  return p !== undefined && p >= 0 && p <= 1 ? [p, 1 - p] : undefined;
}

export const giniImpurity: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const classes = readClasses(question);
  if (!classes) return undefined;
  const whole = classes.reduce((a, b) => a + b, 0);
  if (classes.some((each) => each < 0) || whole <= 0)
    return {
      about,
      misfit: `$${vector(classes)}$ are no counts or shares of classes: none may be negative, and not all may be 0.`,
    };
  const shares = classes.map((each) => each / whole);
  const squares = shares.map((share) => share * share);
  const result = 1 - squares.reduce((a, b) => a + b, 0);
  return {
    about,
    result: `The Gini impurity of $${vector(classes)}$ is ${value(result)}.`,
    steps: [
      ...(Math.abs(whole - 1) < 1e-9
        ? []
        : [`Counts to shares: $${vector(classes)} / ${tex(whole)} ${equals(...shares)} ${vector(shares)}$`]),
      String.raw`Formula: $G = 1 - \sum_i p_i^2$`,
      `Put in: $1 - (${sum(shares.map((share) => `${tex(share)}^2`))}) ${equals(result)} ${tex(result)}$`,
    ],
  };
};
