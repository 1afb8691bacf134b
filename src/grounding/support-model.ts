/**
 * Two small logistic regressions over an alignment: is the sentence taken from its sources at all, and
 * is it wholly. Their weights are fitted by `npm run bench -- grounding-fit`, on concepts that no test sees.
 */
import type { Alignment } from "./align.ts";

export interface SupportFeatures {
  /** Inputs about in [0, 1], the last one the bias; named by `takenNames` and `wholeNames`. */
  readonly taken: readonly number[];
  readonly whole: readonly number[];
}

export const takenNames = [
  "literal",
  "related",
  "passage",
  "two stretches",
  "anywhere",
  "fresh",
  "pairs",
  "cosine",
  "missing",
  "length",
  "bias",
] as const;
export const wholeNames = ["two stretches", "anywhere", "weakest", "exchanged", "bias"] as const;

export function supportFeatures(alignment: Alignment, missing: number, terms: number): SupportFeatures {
  const { literal, related, passage, twoStretches, anywhere, fresh, pairs, cosine, weakest, exchanged } = alignment;
  const missed = Math.min(missing, 3) / 3;
  const length = Math.min(terms, 16) / 16;
  return {
    taken: [literal, related, passage, twoStretches, anywhere, fresh, pairs, cosine, missed, length, 1],
    // A name counts as exchanged where the rest is nearly a copy; in a free rephrasing it may be new.
    whole: [twoStretches, anywhere, weakest, exchanged * twoStretches, 1],
  };
}

interface Weights {
  readonly taken: readonly number[];
  readonly whole: readonly number[];
}
const withMeaning: Weights = {
  taken: [0, 1.01, 1.13, 1.04, 0.85, 1.92, 2.42, 3.06, -3.92, 0.84, -5.63],
  whole: [0.73, 1.56, 4.55, -6.39, -3.39],
};
const wordsAlone: Weights = {
  taken: [0.39, 1.31, 1.5, 1.25, 1.46, 1.88, 2.65, 0, -3.99, 1.35, -4.75],
  whole: [0.45, 1.87, 4.55, -6.18, -3.24],
};

/**
 * Log-odds. Below the first a sentence is called absent; from the second on, wholly supported. Both lean
 * towards the model's own words: a true sentence called absent costs more trust than a doubt too few.
 */
const takenFrom = -0.5;
const wholeFrom = -1;

const logOdds = (weights: readonly number[], features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** @param meaning whether the alignment had vectors */
export function supportOf(
  features: SupportFeatures,
  meaning: boolean,
): { readonly taken: boolean; readonly whole: boolean } {
  const weights = meaning ? withMeaning : wordsAlone;
  return {
    taken: logOdds(weights.taken, features.taken) >= takenFrom,
    whole: logOdds(weights.whole, features.whole) >= wholeFrom,
  };
}
