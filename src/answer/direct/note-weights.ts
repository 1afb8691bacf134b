/** What counts when answer notes are chosen. The weights are fitted by `npm run bench -- notes`; see there for the data and the held-out score. */
export const noteFeatures = [
  /** Cosine similarity of the closest wording, and of the answer. */
  "meaning",
  "answer",
  /** Share of the question's terms, by rarity, that the note holds: of those beside the subject's names, and of all. */
  "askedTerms",
  "allTerms",
  /** Its kind answers questions of this wording and intent. */
  "kind",
  /** It is about a subject of the question, or of one of the concepts found first. */
  "about",
  "found",
  /** Put simply, although that was not asked. */
  "simple",
] as const;
export type NoteFeature = (typeof noteFeatures)[number];
export type NoteVector = Readonly<Record<NoteFeature, number>>;

export const noteWeights: NoteVector = {
  meaning: 3.88,
  answer: 5.23,
  askedTerms: 1.29,
  allTerms: 1.4,
  kind: 1.09,
  about: 1.42,
  found: 0.44,
  simple: -1.66,
};
