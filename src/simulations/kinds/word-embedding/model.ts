/** Words as vectors made by hand, and sums of them: analogies after Mikolov et al. (2013). */
import type { Point } from "../../../figures/sample.ts";

/** First how female, then how much power; not quite regular, like learned vectors. */
export const vectors = {
  boy: [1, 1.1],
  girl: [4.1, 0.9],
  man: [1.2, 2.9],
  woman: [4, 3.1],
  prince: [0.9, 5],
  princess: [4.1, 5.1],
  king: [1.1, 7],
  queen: [4.2, 6.9],
  teacher: [2.6, 3.8],
} as const satisfies Record<string, Point>;

export type VectorWord = keyof typeof vectors;
export const vectorWords = Object.keys(vectors) as readonly VectorWord[];

export interface Analogy {
  readonly result: Point;
  /** Every word but the three given, the nearest first. */
  readonly others: readonly { readonly word: VectorWord; readonly distance: number }[];
}

/** a − b + c. */
export function analogy(a: VectorWord, b: VectorWord, c: VectorWord): Analogy {
  const at = (axis: 0 | 1): number => vectors[a][axis] - vectors[b][axis] + vectors[c][axis];
  const result: Point = [at(0), at(1)];
  const others = vectorWords
    .filter((word) => word !== a && word !== b && word !== c)
    .map((word) => ({ word, distance: Math.hypot(vectors[word][0] - result[0], vectors[word][1] - result[1]) }))
    .sort((one, other) => one.distance - other.distance);
  return { result, others };
}
