/** A course with what is embedded of it: derived once, used by every embedder. */
import type { Course } from "../domain/course.ts";
import { type EmbeddedRow, embeddedRows, embeddingTexts } from "../retrieval/embedding-texts.ts";

export interface CourseTexts {
  readonly course: Course;
  /** Entry `i` says what row `i` of the course's vectors stands for. */
  readonly rows: readonly EmbeddedRow[];
  /** Entry `i` is what row `i` is made from. Made when it is first asked for: stored vectors need none. */
  texts(): readonly string[];
}

export function courseTexts(course: Course): CourseTexts {
  let made: readonly string[] | undefined;
  let rows: readonly EmbeddedRow[] | undefined;
  return {
    course,
    // A question that words answer needs none.
    get rows() {
      rows ??= embeddedRows(course);
      return rows;
    },
    texts: () => {
      made ??= embeddingTexts(course).map(({ text }) => text);
      return made;
    },
  };
}
