/** What may be wrong with a course made from files, and putting it right: what the tutor worker offers. */
import type { ConceptName, GraphCorrection, LostCorrection, LostReason } from "../domain/correction.ts";
import type { CourseMeta, Locator, RelationType } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CorrectionEffect, TwinSign } from "../domain/finding.ts";
import type { ConceptId, CourseId, PassageId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { ConceptSummary, EmbeddingProgress } from "./tutor-api.ts";

/** A sentence of the learner's files, where it stands, and all of its passage. */
export interface Quote {
  readonly passage: PassageId;
  readonly text: string;
  readonly document: string;
  readonly locator: Locator;
  readonly markdown: string;
}

export interface RelationFound {
  readonly source: ConceptName;
  readonly target: ConceptName;
  readonly type: RelationType;
  readonly weight: number;
  readonly reason: string;
  readonly quote?: Quote;
}

/** How one of a concept's names is used. */
export interface NameUse {
  readonly name: string;
  readonly passages: number;
  readonly quote?: Quote;
}

/** `key` stays while the concepts keep their ids: what was marked as fine is told by it. */
export type Finding = { readonly key: string } & (
  | {
      readonly kind: "circle";
      /** The weakest, which was left out. */
      readonly left: RelationFound;
      /** The others of the circle, in order from where the weakest leads. */
      readonly others: readonly RelationFound[];
    }
  /** One concept that may be two. */
  | {
      readonly kind: "merge";
      readonly concept: ConceptName;
      readonly sign: "never-together" | "opposites" | "two-meanings";
      readonly uses: readonly [NameUse, NameUse];
    }
  /** Two concepts that may be one; the first is the likelier name. */
  | {
      readonly kind: "split";
      readonly sign: TwinSign;
      readonly concepts: readonly [ConceptName, ConceptName];
      readonly quotes: readonly Quote[];
    }
  | {
      readonly kind: "definition";
      readonly concept: ConceptName;
      readonly now: string;
      readonly candidates: readonly Quote[];
    }
  | { readonly kind: "weak"; readonly relation: RelationFound }
  | {
      readonly kind: "orphan";
      readonly concept: ConceptName;
      readonly lacks: "passages" | "relations";
      readonly quote?: Quote;
      /** Concepts that its passages name: what it may build on. */
      readonly near: readonly ConceptName[];
    }
);

export interface Examination {
  readonly meta: CourseMeta;
  /** By kind, those that matter most first. What was marked as fine is left out. */
  readonly findings: readonly Finding[];
  /** What was corrected, in order. */
  readonly corrections: readonly GraphCorrection[];
  readonly lost: readonly LostCorrection[];
}

/** A concept, to be edited. */
export interface EditableConcept {
  readonly concept: ConceptName & { readonly aliases: readonly string[]; readonly definition: string };
  readonly relations: readonly RelationFound[];
  /** Sentences that could define it. */
  readonly candidates: readonly Quote[];
  /** All concepts of the course. */
  readonly all: readonly Pick<ConceptSummary, "id" | "title" | "aliases">[];
}

export type Foreseen =
  | { readonly type: "changes"; readonly effect: CorrectionEffect }
  /** `circle`: the prerequisites that it would close one with. */
  | { readonly type: "impossible"; readonly reason: LostReason; readonly circle?: readonly ConceptName[] };

type Report = (progress: EmbeddingProgress) => void;

/** The bundled course can't be corrected (`course-reserved`). */
export interface DoctorApi {
  examine(course: CourseId): Promise<Result<Examination, AppError>>;
  foresee(course: CourseId, correction: GraphCorrection): Promise<Result<Foreseen, AppError>>;
  /** Stores the corrected course; where it answers, it is answered from from then on. */
  correct(course: CourseId, correction: GraphCorrection, onProgress: Report): Promise<Result<Examination, AppError>>;
  /** Takes the correction at that place back; those after it are applied again. */
  takeBack(course: CourseId, place: number, onProgress: Report): Promise<Result<Examination, AppError>>;
  editableConcept(course: CourseId, concept: ConceptId): Promise<Result<EditableConcept, AppError>>;
  /** The course as it is now, corrections and all, as the bytes of a `.erica` file. */
  courseFile(course: CourseId): Promise<Result<Uint8Array<ArrayBuffer>, AppError>>;
}
