/** What the doctor of a course finds, and what a correction would change: by kind. */

export const twinSigns = ["acronym", "called", "spelling", "wording", "same-name", "same-definition"] as const;
export type TwinSign = (typeof twinSigns)[number];

export const findingKinds = ["circle", "merge", "split", "definition", "weak", "orphan"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What a correction changes. */
export interface CorrectionEffect {
  /** Titles. */
  readonly conceptsGone: readonly string[];
  readonly conceptsCome: readonly string[];
  readonly conceptsChanged: readonly string[];
  readonly relationsGone: number;
  readonly relationsCome: number;
  /** That change hands. */
  readonly passages: number;
  readonly questions: number;
}
