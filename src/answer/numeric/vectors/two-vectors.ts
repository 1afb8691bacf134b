/** Two vectors of the same length: what products and distances are taken of. */
import { findMatrices } from "../reading/read-matrices.ts";
import { findLists, hasMore } from "../reading/read-numbers.ts";

export interface TwoVectors {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** Something else is done to them as well. */
const changed = /\b(?:weighted|derivatives?|gradients?|projection|normali[sz]\w*|standardi[sz]\w*|loss of)\b/i;

/** @returns undefined unless there are exactly two; a sentence when their lengths differ */
export function readTwoVectors(question: string): TwoVectors | string | undefined {
  if (findMatrices(question).length > 0 || changed.test(question)) return undefined;
  const lists = findLists(question);
  const [first, second] = lists;
  if (!first || !second || lists.length !== 2 || hasMore(question, lists, [first.values.length])) return undefined;
  const [a, b] = [first.values, second.values];
  if (a.length === b.length) return { a, b };
  return `Both vectors need the same number of entries, but the first has ${a.length} and the second ${b.length}.`;
}

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, x, i) => total + x * (b[i] ?? 0), 0);

export const length = (a: readonly number[]): number => Math.sqrt(dot(a, a));
