/** A course with what is embedded of it: derived once, used by every embedder. */
import type { Course } from "../domain/course.ts";
import { type EmbeddingText, embeddingTexts } from "../retrieval/embedding-texts.ts";

export interface CourseTexts {
  readonly course: Course;
  /** Entry `i` is what row `i` of the course's vectors is made from. */
  readonly rows: readonly EmbeddingText[];
}

export const courseTexts = (course: Course): CourseTexts => ({
  course,
  rows: embeddingTexts(course),
});
