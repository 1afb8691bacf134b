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
  "centre",
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
  centre: 0,
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
  certain: 0.47,
  joined: 1.47,
  share: 2.73,
  named: 1.89,
  closeness: -0.95,
  surroundings: 2.76,
  familiarity: 1.39,
  coverage: 2.57,
  note: 7.33,
  noteMeaning: 0.38,
  closest: 2.15,
  centre: 7.73,
  unknownShare: 0.32,
  strangeShare: 2.38,
  short: 3.77,
  outsideClosest: -6.59,
  outsideMean: -5.14,
  wordOdds: 1.04,
  namedOutside: -1.07,
  bias: -15.31,
};
