/**
 * What a learner corrects of a course that was made from files. Corrections are kept apart from the course: it can be
 * made again, and they are applied again. They name concepts by id and title, since ids are made from titles.
 */
import type { Course, RelationType } from "./course.ts";
import type { ConceptId, PassageId } from "./ids.ts";

export interface ConceptName {
  readonly id: ConceptId;
  readonly title: string;
}

export interface NamedPrerequisite {
  readonly source: ConceptName;
  readonly target: ConceptName;
}

export type GraphCorrection =
  | ({ readonly type: "leave-out"; readonly relation: RelationType } & NamedPrerequisite)
  /** `source` is needed before `target`. `instead` goes, so that no circle is closed. */
  | ({
      readonly type: "need";
      readonly reason: string;
      readonly instead: readonly NamedPrerequisite[];
    } & NamedPrerequisite)
  | { readonly type: "merge"; readonly into: ConceptName; readonly from: ConceptName }
  /** One of its names becomes a concept of its own, with the passages that use that name alone. */
  | { readonly type: "split"; readonly concept: ConceptName; readonly name: string }
  | {
      readonly type: "rename";
      readonly concept: ConceptName;
      readonly title: string;
      readonly aliases: readonly string[];
    }
  /** `passage` says so; absent for the learner's own words. */
  | {
      readonly type: "define";
      readonly concept: ConceptName;
      readonly definition: string;
      readonly passage?: PassageId;
    }
  | { readonly type: "drop"; readonly concept: ConceptName }
  /** The finding of this key is not shown again. */
  | { readonly type: "fine"; readonly finding: string };

/** Why a correction changes nothing. */
export const lostReasons = [
  "concept-gone",
  "relation-gone",
  "name-gone",
  "name-taken",
  "closes-circle",
  "no-passage",
  "same-concept",
  "last-concept",
] as const;
export type LostReason = (typeof lostReasons)[number];

export interface LostCorrection {
  /** Place in the list of corrections. */
  readonly place: number;
  readonly reason: LostReason;
}

/** A course as it was made, without what corrections never touch. */
export type CorrectedPart = Omit<Course, "passages">;

/** Kept with a course that was corrected. */
export interface CourseCorrections {
  readonly corrections: readonly GraphCorrection[];
  /** As it was made: taking back leads there, byte for byte. */
  readonly made: CorrectedPart;
}
