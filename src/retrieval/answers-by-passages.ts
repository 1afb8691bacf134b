/** Whether a course answers few or no questions in notes, as one made from files: its passages answer then. */
import type { Course } from "../domain/course.ts";

export const answersByPassages = ({ notes, concepts }: Pick<Course, "notes" | "concepts">): boolean =>
  notes.length * 2 < concepts.length;
