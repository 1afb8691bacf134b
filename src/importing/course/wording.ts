/** The few words that a course made from files says by itself. */
import type { importing } from "../../language/words/en/importing.ts";

export type CourseWording = (typeof importing)["course"];
