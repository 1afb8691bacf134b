/** A course with what was computed from it and what belongs to it, as it travels. */
import type { CourseCorrections } from "./correction.ts";
import type { Course } from "./course.ts";
import type { CourseVectors } from "./course-vectors.ts";
import type { AssetId } from "./ids.ts";

export interface Pack {
  readonly course: Course;
  /** Absent when the course was packed without an embedder: vectors are then made on arrival. */
  readonly vectors?: CourseVectors;
  /** The bytes of every asset that the course lists; absent when it lists none. */
  readonly assets?: ReadonlyMap<AssetId, Uint8Array<ArrayBuffer>>;
  /** What was corrected of it since it was made; `course` has them already. */
  readonly corrections?: CourseCorrections;
}
