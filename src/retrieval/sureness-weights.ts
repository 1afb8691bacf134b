/** What the evidence weighs that a question is about the course: logistic regression, fitted by `npm run bench -- sureness`. */
export const surenessFeatures = [
  "certain",
  "joined",
  "share",
  "named",
  "closeness",
  "surroundings",
  "familiarity",
  "coverage",
  "note",
  "noteMeaning",
  "closest",
  "unknownShare",
  "strangeShare",
  "short",
  "outsideClosest",
  "outsideMean",
  "wordOdds",
  "namedOutside",
] as const;
export type SurenessFeature = (typeof surenessFeatures)[number];
export type SurenessVector = Readonly<Record<SurenessFeature, number>>;

export interface SurenessWeights extends SurenessVector {
  readonly bias: number;
}

/**
 * For a course that doesn't say what it leaves unanswered: fitted on the development questions (794 inside the course,
 * 887 outside, half of those with words the course uses in another sense); cross-validated AUC .974.
 */
export const alone: SurenessWeights = {
  certain: 0.68,
  joined: 1.01,
  share: 1.57,
  named: 2.02,
  closeness: 2.5,
  surroundings: 2.56,
  familiarity: 3.34,
  coverage: 3.44,
  note: 3.02,
  noteMeaning: 1.34,
  closest: 1.4,
  unknownShare: -0.21,
  strangeShare: -0.46,
  short: -1.45,
  outsideClosest: 0,
  outsideMean: 0,
  wordOdds: 0,
  namedOutside: 0,
  bias: -10.29,
};

/** With the questions that the course doesn't answer; none of the development questions is among those. */
export const besideOutside: SurenessWeights = {
  certain: 1.25,
  joined: 1.75,
  share: 5.25,
  named: 3.58,
  closeness: 4.99,
  surroundings: 3.01,
  familiarity: 1.28,
  coverage: 3.22,
  note: 7.16,
  noteMeaning: 0.87,
  closest: 1.11,
  unknownShare: 3.35,
  strangeShare: 1.2,
  short: 3.57,
  outsideClosest: -7.07,
  outsideMean: -3.86,
  wordOdds: 0.92,
  namedOutside: -4.03,
  bias: -13.98,
};
