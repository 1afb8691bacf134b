/** Is the question about this course? Several weak signals decide together. */

import { queryTerms } from "../language/terms.ts";
import { words } from "../language/text.ts";
import type { Candidate } from "./fuse.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import type { Correction } from "./spelling.ts";

/** Each in [0, 1]. */
export interface ScopeSignals {
  /** Share of the question that the name of a concept takes up. */
  readonly named: number;
  /** Mean closeness of the closest concept's vectors; absent when meaning is off. */
  readonly closeness?: number;
  /**
   * Mean closeness of the concepts ranked 5th to 12th by meaning: a question of this course is near
   * many of its concepts, a chance likeness only near one. Absent when meaning is off.
   */
  readonly surroundings?: number;
  /** How common the question's terms are in the course: its own vocabulary, not the world's. */
  readonly familiarity: number;
  /**
   * Share of the question's terms, by rarity, in the names, phrasings and definition of one concept;
   * less for a question of few terms.
   */
  readonly coverage: number;
}

/** Logistic regression for words alone, printed by `npm run bench -- scope`; the bias a little towards refusing. */
const wordsOnly = { named: 9.4, familiarity: 6.2, coverage: 3.5, bias: -6.5 };

/** Rarity at which a term counts as wholly unfamiliar: that of one a course of hundreds of concepts never uses. */
const unfamiliar = 6.7;
/** Ranks whose mean closeness says how densely the course covers what was asked. */
const surroundingRanks = [4, 12] as const;
/** A name that was only guessed from a misspelling is half a name: "revolution" is not "resolution". */
const guessedNameShare = 0.5;
/** Fewer terms than this can all occur in one concept by chance: "how do I tie a tie". */
const tellingTerms = 4;

export function scopeSignals(
  question: string,
  lexical: LexicalIndex,
  candidates: readonly Candidate[],
  corrections: readonly Correction[],
  meaning: boolean,
): ScopeSignals {
  const terms = queryTerms(question);
  const rarity = (term: string): number => lexical.inverseDocumentFrequency(term);
  const total = terms.reduce((sum, term) => sum + rarity(term), 0);
  const familiar = terms.reduce((sum, term) => sum + Math.max(0, 1 - rarity(term) / unfamiliar), 0);
  const guessed = new Set(corrections.map(({ to }) => to));
  const share = ({ mention }: Candidate): number => {
    if (!mention || mention.weak) return 0;
    const isGuess = words(mention.surface).every((word) => guessed.has(word));
    return mention.share * (isGuess ? guessedNameShare : 1);
  };
  // A word that merely occurs in some example ("weather", "cake") says nothing about the subject.
  const held = ({ strongTerms }: Candidate): number =>
    total === 0 ? 0 : strongTerms.reduce((sum, term) => sum + rarity(term), 0) / total;
  return {
    named: Math.max(0, ...candidates.map(share)),
    ...(meaning ? closenessSignals(candidates) : {}),
    familiarity: terms.length === 0 ? 0 : familiar / terms.length,
    coverage: Math.max(0, ...candidates.slice(0, 10).map(held)) * Math.min(1, terms.length / tellingTerms),
  };
}

function closenessSignals(
  candidates: readonly Candidate[],
): Required<Pick<ScopeSignals, "closeness" | "surroundings">> {
  const [from, to] = surroundingRanks;
  const ranked = candidates.map(({ meaning }) => meaning).sort((a, b) => b - a);
  const around = ranked.slice(from, to);
  return {
    closeness: ranked[0] ?? 0,
    surroundings: around.reduce((sum, closeness) => sum + closeness, 0) / (to - from),
  };
}

/** Log-odds that the question is about the course, judged by words alone. */
export const wordsScore = ({ named, familiarity, coverage }: ScopeSignals): number =>
  wordsOnly.named * named + wordsOnly.familiarity * familiarity + wordsOnly.coverage * coverage + wordsOnly.bias;
