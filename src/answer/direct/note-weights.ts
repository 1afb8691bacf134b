/** What counts when answer notes are chosen. The weights are fitted by `npm run bench -- notes`; see there for the data and the held-out score. */
export const noteFeatures = [
  /** Cosine similarity of the closest wording, and of the answer. */
  "meaning",
  "answer",
  /** Share of the question's terms, by rarity, that the note holds: of those beside the subject's names, and of all. */
  "askedTerms",
  "allTerms",
  /** How likely the question's wording asks for a note of its kind. */
  "kind",
  /** Share of what one of its wordings asks beside names, by rarity, that the question says. */
  "covered",
  /** It is about a subject of the question, or of one of the concepts found first. */
  "about",
  "found",
  /** Put simply, although that was not asked. */
  "simple",
] as const;
export type NoteFeature = (typeof noteFeatures)[number];
export type NoteVector = Readonly<Record<NoteFeature, number>>;

export const noteWeights: NoteVector = {
  meaning: 4.13,
  answer: 3.92,
  askedTerms: 1.43,
  allTerms: 1.34,
  kind: 2.73,
  covered: 0.79,
  about: 1.67,
  found: 1.37,
  simple: -1.08,
};
