/** What a course has to answer from. */
import type { Course } from "../domain/course.ts";

/** It answers few or no questions in notes. */
export const hasFewNotes = ({ notes, concepts }: Pick<Course, "notes" | "concepts">): boolean =>
  notes.length * 2 < concepts.length;

/** Nobody wrote its answers, as in one made from files: its passages answer then. */
export const answersByPassages = (course: Pick<Course, "notes" | "concepts" | "comparisons">): boolean =>
  hasFewNotes(course) && course.comparisons.length === 0;
