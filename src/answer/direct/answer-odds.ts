/**
 * How likely the note that fits best answers what was asked: a score that tells notes apart says nothing of whether any
 * of them does. `npm run bench -- answer-odds` fits the weights; see there for the data and the held-out score.
 */
import { type NoteVector, noteFeatures } from "./note-weights.ts";

export const oddsWeights: NoteVector & { readonly bias: number } = {
  meaning: 3.08,
  answer: 1.89,
  askedTerms: 0.37,
  allTerms: 0.42,
  kind: 1.56,
  covered: 1.24,
  about: 1.68,
  found: 2.38,
  simple: 0.18,
  bias: -9.43,
};

/** Log-odds, with as many answered questions as unanswered ones. */
export const answerOdds = (vector: NoteVector): number =>
  noteFeatures.reduce((sum, feature) => sum + oddsWeights[feature] * vector[feature], oddsWeights.bias);

/** Below this nothing answers: ideas that come close are named instead. Of 100 notes that answer, held out, 2 lie below. */
export const leastOdds = -2;
/** Below this a note is shown under its own question, so that its "Yes" is read as an answer to that. */
export const ownQuestionBelow = -1;
/** A further note, or a definition above, is one paragraph too many beside what likely answers. */
export const likelyOdds = 0.2;
