/** A course with what was computed from it, as it travels. */
import type { Course } from "./course.ts";
import type { CourseVectors } from "./course-vectors.ts";

export interface Pack {
  readonly course: Course;
  /** Absent when the course was packed without an embedder: vectors are then made on arrival. */
  readonly vectors?: CourseVectors;
}
