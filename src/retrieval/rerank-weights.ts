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
  words: 3.01,
  meaning: 1.86,
  closest: 1.77,
  note: 1.97,
  named: 1.69,
  namedWhole: 0.36,
  asked: 0.91,
  setting: 0.27,
  weak: 0.17,
  generalNamed: 1.0,
  general: 0.46,
  foreign: 0.0,
  first: 0.46,
};
