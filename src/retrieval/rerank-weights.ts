/** What a second look at a candidate weighs. The weights are fitted by `npm run bench -- rerank`; see there for the data and the held-out score. */
export const rerankFeatures = [
  "words",
  "meaning",
  "closest",
  "centre",
  "centreShare",
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
  words: 3.19,
  meaning: 2.51,
  closest: 2.35,
  centre: 0.56,
  centreShare: 1.18,
  note: 2.11,
  named: 1.99,
  namedWhole: 0.41,
  asked: 1.16,
  setting: 0.02,
  weak: 4.06,
  generalNamed: 0.99,
  general: 0.52,
  foreign: 0.0,
  first: 0.4,
};
