/** From an empty device to a course in memory: download once, store, read from then on. */
import type { Course } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import { courseId } from "../domain/ids.ts";
import { ok, type Result } from "../domain/result.ts";
import type { PackVectors } from "../packs/pack.ts";
import { readPack } from "../packs/read-pack.ts";
import type { CourseStore } from "../ports/course-store.ts";
import type { OpenProgress } from "../protocol/tutor-api.ts";

/** What the app ships: read at every start, so that a new app version brings its new course. */
interface ShippedCourse {
  readonly id: string;
  readonly contentHash: string;
}

export interface CourseSource {
  shipped(): Promise<Result<ShippedCourse, AppError>>;
  download(onProgress: (fraction: number) => void): Promise<Result<Uint8Array, AppError>>;
}

export interface OpenedCourse {
  readonly course: Course;
  readonly vectors?: PackVectors;
  /** Something went wrong and was worked around: shown to the learner. */
  readonly notice?: AppError;
}

type Report = (progress: OpenProgress) => void;

/** Downloads and stores the pack; a full or forbidden store leaves it usable in memory. */
async function install(
  store: CourseStore,
  source: CourseSource,
  report: Report,
  notice?: AppError,
): Promise<Result<OpenedCourse, AppError>> {
  report({ step: "downloading", fraction: 0 });
  const bytes = await source.download((fraction) => report({ step: "downloading", fraction }));
  if (!bytes.ok) return bytes;
  report({ step: "unpacking", fraction: 0 });
  const pack = await readPack(bytes.value);
  if (!pack.ok) return pack;
  report({ step: "storing", fraction: 0 });
  const stored = await store.write(pack.value);
  const problem = stored.ok ? notice : stored.error;
  return ok({ ...pack.value, ...(problem ? { notice: problem } : {}) });
}

/** Reads the stored course, or installs it when it is missing, outdated or damaged. */
export async function openCourse(
  store: CourseStore,
  source: CourseSource,
  report: Report,
): Promise<Result<OpenedCourse, AppError>> {
  report({ step: "opening", fraction: 0 });
  const shipped = await source.shipped();
  const list = await store.list();
  const id = shipped.ok ? courseId(shipped.value.id) : list.ok ? list.value[0]?.id : undefined;
  if (id === undefined) return shipped.ok ? install(store, source, report) : shipped;
  const course = await store.read(id);
  if (!course.ok) {
    const expected = course.error.type === "not-found";
    return install(store, source, report, expected ? undefined : course.error);
  }
  if (shipped.ok && course.value.meta.contentHash !== shipped.value.contentHash) {
    const updated = await install(store, source, report);
    // Without the new one the old one still serves.
    if (updated.ok) return updated;
  }
  const vectors = await store.readVectors(id, course.value.meta.contentHash);
  return ok({ course: course.value, ...(vectors.ok && vectors.value ? { vectors: vectors.value } : {}) });
}
