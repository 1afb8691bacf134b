/** What a learner can set, with the ranges the sliders offer. */
export interface RetrievalSettings {
  /** Seeds found by words and meaning. */
  readonly topK: number;
  /** How many prerequisite steps to walk back. */
  readonly prerequisiteDepth: number;
  /** Cap on concepts in one answer, seeds included. */
  readonly maxConcepts: number;
}

export const settingRanges = {
  topK: { min: 3, max: 10, default: 5 },
  prerequisiteDepth: { min: 0, max: 4, default: 2 },
  maxConcepts: { min: 5, max: 25, default: 10 },
} as const satisfies Record<keyof RetrievalSettings, { min: number; max: number; default: number }>;

export const defaultSettings: RetrievalSettings = {
  topK: settingRanges.topK.default,
  prerequisiteDepth: settingRanges.prerequisiteDepth.default,
  maxConcepts: settingRanges.maxConcepts.default,
};

/** Rounds to whole numbers and clamps each setting into its range. */
export function clampSettings(settings: RetrievalSettings): RetrievalSettings {
  const clamp = (key: keyof RetrievalSettings): number => {
    const { min, max, default: fallback } = settingRanges[key];
    const value = Math.round(settings[key]);
    return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
  };
  return {
    topK: clamp("topK"),
    prerequisiteDepth: clamp("prerequisiteDepth"),
    maxConcepts: clamp("maxConcepts"),
  };
}

export const levels = ["beginner", "standard", "deep"] as const;
/** Same facts, different depth. */
export type Level = (typeof levels)[number];
