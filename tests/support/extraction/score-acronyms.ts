/** Acronym pairs found in the hand-made sentences, against those that a person sees. */
import { findAcronyms } from "../../../src/importing/concepts/acronyms.ts";
import { nameKey } from "../../../src/importing/concepts/tokens.ts";
import { readSet } from "./read-set.ts";

interface Sentence {
  readonly text: string;
  readonly pairs: readonly (readonly [short: string, long: string])[];
}

export interface AcronymScore {
  readonly sentences: number;
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const keyOf = (short: string, long: string): string => `${short.replace(/(?<=[A-Z])s$/, "")} = ${nameKey(long)}`;

export function scoreAcronyms(): AcronymScore {
  const sentences = readSet<Sentence>("acronyms");
  const wrong: string[] = [];
  const missed: string[] = [];
  let hits = 0;
  for (const { text, pairs } of sentences) {
    const expected = new Set(pairs.map(([short, long]) => keyOf(short, long)));
    const found = new Set(findAcronyms(text).map(({ short, long }) => keyOf(short, long)));
    hits += [...found].filter((pair) => expected.has(pair)).length;
    wrong.push(...[...found].filter((pair) => !expected.has(pair)).map((pair) => `${pair} in “${text}”`));
    missed.push(...[...expected].filter((pair) => !found.has(pair)).map((pair) => `${pair} in “${text}”`));
  }
  const pairs = hits + missed.length;
  return {
    sentences: sentences.length,
    pairs,
    precision: hits / (hits + wrong.length),
    recall: hits / pairs,
    wrong,
    missed,
  };
}
