/** What a second look at a candidate weighs. The weights are fitted by `npm run bench -- rerank`; see there for the data and the held-out score. */
export const rerankFeatures = [
  "words",
  "meaning",
  "closest",
  "note",
  "named",
  "namedWhole",
  "asked",
  "setting",
  "weak",
  "generalNamed",
  "general",
  "foreign",
  "first",
] as const;
export type RerankFeature = (typeof rerankFeatures)[number];
export type RerankVector = Readonly<Record<RerankFeature, number>>;

export const rerankWeights: Readonly<Record<RerankFeature, number>> = {
  words: 3.03,
  meaning: 1.83,
  closest: 1.7,
  note: 1.94,
  named: 1.75,
  namedWhole: 0.35,
  asked: 0.92,
  setting: 0.32,
  weak: 0.17,
  generalNamed: 1.06,
  general: 0.47,
  foreign: 0.0,
  first: 0.47,
};
