/** Courses that were made from the learner's own files. */
import type { CourseId } from "./ids.ts";

export const ownCoursePrefix = "own-";

export const isOwnCourse = (id: CourseId): boolean => id.startsWith(ownCoursePrefix);
