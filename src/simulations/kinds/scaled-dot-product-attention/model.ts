/** Scaled dot-product attention (Vaswani et al. 2017) over a sentence with vectors made by hand. */
import { soften } from "../softmax/model.ts";

export interface Word {
  readonly text: string;
  readonly query: readonly number[];
  readonly key: readonly number[];
  readonly value: readonly number[];
}

/** What the four numbers of each vector stand for. */
export const features = ["animal", "thing", "action", "state"] as const;

const word = (text: string, query: Word["query"], key: Word["key"], value: Word["value"]): Word => ({
  text,
  query,
  key,
  value,
});

export const sentence: readonly Word[] = [
  word("The", [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
  word("cat", [0, 0, 1, 2], [3, 0, 0, 0], [1, 0, 0, 0]),
  word("drinks", [2, 1, 0, 0], [0, 0, 3, 0], [0, 0, 1, 0]),
  word("milk", [0, 0, 2, 0], [0, 3, 0, 0], [0, 1, 0, 0]),
  word("because", [0, 0, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0]),
  word("it", [2, 0, 0, 0], [1, 1, 0, 0], [0.2, 0.2, 0, 0]),
  word("is", [0, 0, 0, 2], [0, 0, 1, 0], [0, 0, 0.2, 0.2]),
  word("thirsty", [2, 0, 0, 0], [0, 0, 0, 3], [0, 0, 0, 1]),
];

export interface Attention {
  /** Dot products of the query with the keys; undefined where the mask hides a word. */
  readonly scores: readonly (number | undefined)[];
  readonly weights: readonly number[];
  /** The values, each times its weight, added up. */
  readonly mix: readonly number[];
}

const inner = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** @param seen how many words from the start may be looked at */
export function attend(
  query: readonly number[],
  words: readonly Pick<Word, "key" | "value">[],
  divisor: number,
  seen = words.length,
): Attention {
  const scores = words.map(({ key }, i) => (i < seen ? inner(query, key) : undefined));
  const { shares } = soften(
    scores.filter((score) => score !== undefined),
    divisor,
  );
  const weights = words.map((_, i) => shares[i] ?? 0);
  const mix = query.map((_, f) => words.reduce((sum, { value }, i) => sum + (weights[i] ?? 0) * (value[f] ?? 0), 0));
  return { scores, weights, mix };
}
