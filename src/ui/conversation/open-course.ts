/** Which course questions are asked of. The bundled one has words of its own; another gives its title and concepts. */
import type { CourseMeta } from "../../domain/course.ts";
import type { CourseId } from "../../domain/ids.ts";

const BUNDLED_COURSE = "introduction-to-ai";

/** @param chosen the learner's choice, which counts until a course is open; absent for the bundled one */
export const isBundled = (open: CourseMeta | undefined, chosen: CourseId | undefined): boolean =>
  (open?.id ?? chosen ?? BUNDLED_COURSE) === BUNDLED_COURSE;
