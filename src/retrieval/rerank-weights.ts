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
  words: 0.25,
  meaning: 0.5,
  closest: 0.25,
  note: 0.35,
  named: 0.4,
  namedWhole: 0.1,
  asked: 0.1,
  setting: -0.1,
  weak: 0.05,
  generalNamed: -0.12,
  general: 0,
  foreign: 0.3,
  first: 0.02,
};
