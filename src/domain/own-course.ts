/** Courses that were made from the learner's own files. */
import { type CourseId, courseId } from "./ids.ts";

export const ownCoursePrefix = "own-";

/** What is remembered of a new course until it has an id of its own. */
export const UNFINISHED_COURSE = courseId(`${ownCoursePrefix}unfinished`);

export const isOwnCourse = (id: CourseId): boolean => id.startsWith(ownCoursePrefix);
