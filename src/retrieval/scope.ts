/** Is the question about this course? Several weak signals together decide; a name decides alone. */
import type { Candidate } from "./fuse.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import { queryTerms } from "./terms.ts";

export interface ScopeSignals {
  /** A concept is named. */
  readonly named: boolean;
  /** Share of the question's topical terms, weighted by rarity, that the best candidates hold. */
  readonly coverage: number;
  /** Cosine of the closest vector; 0 when meaning is off. */
  readonly closeness: number;
}

/** Weights and threshold of a logistic score, fitted by `npm run bench -- scope` (see tests/eval). */
const weights = { coverage: 0.45, closeness: 0.75 };
const threshold = 0.62;
/** Without meaning only coverage is left, so it must be higher. */
const wordsOnlyThreshold = 0.6;

export function scopeSignals(question: string, lexical: LexicalIndex, candidates: readonly Candidate[]): ScopeSignals {
  const terms = [...new Set(queryTerms(question))];
  const rarity = (term: string): number => lexical.inverseDocumentFrequency(term);
  const total = terms.reduce((sum, term) => sum + rarity(term), 0);
  // A word that merely occurs in some example ("weather", "cake") says nothing about the subject.
  const held = ({ strongTerms }: Candidate): number =>
    total === 0 ? 0 : strongTerms.reduce((sum, term) => sum + rarity(term), 0) / total;
  return {
    named: candidates.some(({ mention }) => mention !== undefined && !mention.weak),
    coverage: Math.max(0, ...candidates.slice(0, 10).map(held)),
    closeness: Math.max(0, ...candidates.map(({ meaning }) => meaning)),
  };
}

export function isInScope({ named, coverage, closeness }: ScopeSignals, meaning: boolean): boolean {
  if (named) return true;
  if (!meaning) return coverage >= wordsOnlyThreshold;
  return weights.coverage * coverage + weights.closeness * closeness >= threshold;
}
