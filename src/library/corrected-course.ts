/** A stored course as it was made, as it was corrected, and what was corrected of it. */
import type { CourseCorrections, GraphCorrection, LostCorrection } from "../domain/correction.ts";
import type { Course } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { Pack } from "../domain/pack.ts";
import { ok, type Result } from "../domain/result.ts";
import { courseProblems } from "../packs/check-course.ts";
import { hashCourse } from "../packs/content-hash.ts";
import type { CourseStore } from "../ports/course-store.ts";

export interface CorrectedCourse {
  readonly made: Course;
  readonly course: Course;
  readonly corrections: readonly GraphCorrection[];
  readonly lost: readonly LostCorrection[];
}

/** The code that corrects comes with the first correction. */
const loadCorrecting = () => import("../doctor/apply/apply-corrections.ts");

/** A course before it was corrected: by its ids and names it is made anew. */
export const asMade = ({ course, corrections }: Pick<Pack, "course" | "corrections">): Course =>
  corrections ? { ...corrections.made, passages: course.passages } : course;

/** @throws when a correction would leave a course that no pack may be: that is a mistake of ours, and nothing is stored */
export async function correctCourse(made: Course, corrections: readonly GraphCorrection[]): Promise<CorrectedCourse> {
  const { applyCorrections } = await loadCorrecting();
  const { course, lost } = applyCorrections(made, corrections);
  if (course === made) return { made, course, corrections, lost };
  const [problem] = courseProblems(course);
  if (problem !== undefined) throw new Error(`the corrected course does not hold together: ${problem}`);
  const meta = { ...course.meta, contentHash: await hashCourse(course) };
  return { made, course: { ...course, meta }, corrections, lost };
}

/** @param known its stored text, where that was read before */
export async function readCorrected(
  store: CourseStore,
  id: CourseId,
  known?: Course,
): Promise<Result<CorrectedCourse, AppError>> {
  const [stored, kept] = await Promise.all([known ? ok(known) : store.read(id), store.readCorrections(id)]);
  if (!stored.ok) return stored;
  if (!kept.ok) return kept;
  const course = stored.value;
  if (!kept.value) return ok({ made: course, course, corrections: [], lost: [] });
  const { corrections } = kept.value;
  const made: Course = { ...kept.value.made, passages: course.passages };
  const { applyCorrections } = await loadCorrecting();
  return ok({ made, course, corrections, lost: applyCorrections(made, corrections).lost });
}

export function correctionsOf({ made, corrections }: CorrectedCourse): CourseCorrections | undefined {
  const { passages: _stored, ...rest } = made;
  return corrections.length > 0 ? { corrections, made: rest } : undefined;
}

const sameAs = (a: GraphCorrection) => {
  const spelt = JSON.stringify(a);
  return (b: GraphCorrection): boolean => JSON.stringify(b) === spelt;
};

/** A file of a course that was corrected, here or before it came: all that was corrected is applied again. */
export async function correctAgain(
  store: CourseStore,
  pack: Pack,
): Promise<{ readonly pack: Pack; readonly corrections?: CourseCorrections }> {
  const { id } = pack.course.meta;
  const kept = await store.readCorrections(id);
  const { corrections: own, ...bare } = pack;
  if (!kept.ok || !kept.value) return { pack: bare, ...(own ? { corrections: own } : {}) };
  const stored = await store.read(id);
  // Its own file, corrections and all, comes back.
  if (stored.ok && (await hashCourse(stored.value)) === (await hashCourse(pack.course)))
    return { pack: bare, corrections: kept.value };
  const before = own?.corrections ?? [];
  const here = kept.value.corrections.filter((correction) => !before.some(sameAs(correction)));
  const corrected = await correctCourse(asMade(pack), [...before, ...here]);
  const corrections = correctionsOf(corrected);
  const { vectors: _ofTheMade, ...rest } = bare;
  const unchanged = corrected.course === pack.course;
  return { pack: unchanged ? bare : { ...rest, course: corrected.course }, ...(corrections ? { corrections } : {}) };
}
