/** A course as it was made, and what the learner corrected of it → the course that is taught from. */
import type { GraphCorrection, LostCorrection } from "../../domain/correction.ts";
import type { Course } from "../../domain/course.ts";
import { applyCorrection } from "./apply-correction.ts";

export interface Corrected {
  /** The very course that was given where nothing changed; its hash is the former one. */
  readonly course: Course;
  /** What no longer applies, since the course was made again from other files. */
  readonly lost: readonly LostCorrection[];
}

/** In order, each on what those before it left. Nothing dangles and no prerequisites go in a circle, whatever is given. */
export function applyCorrections(made: Course, corrections: readonly GraphCorrection[]): Corrected {
  let course = made;
  const lost: LostCorrection[] = [];
  for (const [place, correction] of corrections.entries()) {
    const outcome = applyCorrection(course, correction);
    if (typeof outcome === "string") lost.push({ place, reason: outcome });
    else course = outcome;
  }
  return { course, lost };
}
