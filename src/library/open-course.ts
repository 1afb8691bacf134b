/** From an empty device to a course in memory: download once, keep, read from then on. */
import type { Course } from "../domain/course.ts";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import { type CourseId, courseId } from "../domain/ids.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { sha256Hex } from "../packs/content-hash.ts";
import { readFirstPart, readPack } from "../packs/read-pack.ts";
import type { CourseSource } from "../ports/course-source.ts";
import type { CourseStore } from "../ports/course-store.ts";
import type { OpenProgress } from "../protocol/tutor-api.ts";

export interface OpenedCourse {
  readonly course: Course;
  /** As they came with the pack, when it was just unpacked. */
  readonly vectors?: CourseVectors;
  /** Something went wrong and was worked around: shown to the learner. */
  readonly notice?: AppError;
  /** It was just unpacked and is not stored yet: stores it, or says why it can't be. It answers either way. */
  keep?(): Promise<AppError | undefined>;
}

type Report = (progress: OpenProgress) => void;
/** Called with what answers first of a course that is still arriving. */
type Begin = (course: Course) => void;

/** Only what the build vouches for: the rest of the file, which says whether it is whole, isn't here yet. */
async function beginWith(part: Uint8Array, sha256: string | undefined, begin: Begin): Promise<void> {
  const course = (await sha256Hex(part)) === sha256 ? readFirstPart(part) : undefined;
  if (course) begin(course);
}

/** Downloads the pack; a full or forbidden store leaves it usable in memory. */
async function install(
  store: CourseStore,
  source: CourseSource,
  report: Report,
  { packSha256, firstPart }: Pick<BundledCourse, "packSha256" | "firstPart">,
  begin: Begin,
  notice?: AppError,
): Promise<Result<OpenedCourse, AppError>> {
  report({ step: "downloading", fraction: 0 });
  const bytes = await source.download(
    (received, of) =>
      report({ step: "downloading", fraction: of ? received / of : 0, ...(of && { bytes: { received, of } }) }),
    (part) => {
      report({ step: "downloading", fraction: 1, answers: "soon" });
      void beginWith(part, firstPart?.sha256, begin);
    },
  );
  if (!bytes.ok) return bytes;
  report({ step: "unpacking", fraction: 0 });
  const vouchedFor = packSha256 !== undefined && (await sha256Hex(bytes.value)) === packSha256;
  const pack = await readPack(bytes.value, vouchedFor);
  if (!pack.ok) return pack;
  const { course, vectors } = pack.value;
  const keep = async (): Promise<AppError | undefined> => {
    const stored = await store.write(pack.value, "bundled");
    return stored.ok ? undefined : stored.error;
  };
  return ok({ course, keep, ...(vectors ? { vectors } : {}), ...(notice ? { notice } : {}) });
}

export interface BundledCourse {
  readonly id: CourseId;
  /** Absent when the app's own files can't be read: what is stored then counts. */
  readonly contentHash?: string;
  readonly packSha256?: string;
  readonly firstPart?: { readonly sha256: string };
}

/** Which course comes with the app. */
export async function findBundledCourse(
  store: CourseStore,
  source: CourseSource,
): Promise<Result<BundledCourse, AppError>> {
  const shipped = await source.shipped();
  if (shipped.ok) return ok({ ...shipped.value, id: courseId(shipped.value.id) });
  const list = await store.list();
  const stored = list.ok ? list.value.find(({ origin }) => origin === "bundled") : undefined;
  return stored ? ok({ id: stored.meta.id }) : shipped;
}

/** As it is stored; installed when it is missing, outdated or damaged. */
async function openBundled(
  store: CourseStore,
  source: CourseSource,
  report: Report,
  { id, contentHash, ...shipped }: BundledCourse,
  begin: Begin = () => undefined,
): Promise<Result<OpenedCourse, AppError>> {
  const course = await store.read(id);
  if (!course.ok) {
    const expected = course.error.type === "not-found";
    return install(store, source, report, shipped, begin, expected ? undefined : course.error);
  }
  if (contentHash !== undefined && course.value.meta.contentHash !== contentHash) {
    const updated = await install(store, source, report, shipped, () => undefined);
    // Without the new one the old one still serves.
    if (updated.ok) return updated;
  }
  return ok({ course: course.value });
}

/** A store that refuses everything says so itself; what is gone or damaged is named. */
async function whyLost(store: CourseStore, id: CourseId, error: AppError): Promise<AppError> {
  if (error.type !== "not-found" && error.type !== "storage-corrupt") return error;
  const list = await store.list();
  const meta = list.ok ? list.value.find((stored) => stored.meta.id === id)?.meta : undefined;
  return {
    type: "course-lost",
    course: meta?.title ?? id,
    detail: error.type === "storage-corrupt" ? error.detail : { type: "course-not-stored" },
  };
}

/**
 * The bundled course, or another that is stored.
 * @param chosen is still being read while the app's own files are; falls back to the bundled course, with a notice, when it can't be read
 * @param begin questions can be answered from what it is given until the course is whole
 */
export async function openCourse(
  store: CourseStore,
  source: CourseSource,
  report: Report,
  chosen?: Promise<CourseId | undefined>,
  begin?: Begin,
): Promise<Result<OpenedCourse, AppError>> {
  report({ step: "opening", fraction: 0 });
  const bundled = await findBundledCourse(store, source);
  const id = await chosen;
  if (id === undefined || (bundled.ok && bundled.value.id === id))
    return bundled.ok ? openBundled(store, source, report, bundled.value, begin) : bundled;
  const course = await store.read(id);
  if (course.ok) return ok({ course: course.value });
  const lost = await whyLost(store, id, course.error);
  if (!bundled.ok) return err(lost);
  const opened = await openBundled(store, source, report, bundled.value);
  return opened.ok ? ok({ ...opened.value, notice: opened.value.notice ?? lost }) : opened;
}
