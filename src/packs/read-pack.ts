/** The bytes of a `.erica` file → a checked course. Bad bytes give an error value, never an exception. */
import type { CourseCorrections } from "../domain/correction.ts";
import type { Asset, Course } from "../domain/course.ts";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import type { AssetId } from "../domain/ids.ts";
import type { Pack } from "../domain/pack.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { courseProblems } from "./check-course.ts";
import { hashCourse, sha256Hex } from "./content-hash.ts";
import { parseCorrections } from "./corrections.ts";
import { joinCourse } from "./course-parts.ts";
import { problemsInWords } from "./in-words.ts";
import { joinBytes } from "./join-bytes.ts";
import { isDull, packLimits } from "./limits.ts";
import { declaredFormat, type PackManifest, parseManifest } from "./manifest.ts";
import { assetFile, DEFLATED_FORMAT, PACK_FORMAT, packFiles, ZSTD_FORMAT } from "./pack.ts";
import { readCourseParts, readCourseText } from "./read-course-text.ts";
import { bomb, tooMuch, unzip } from "./unzip.ts";
import { unzstd, zstdSize } from "./zstd/unzstd.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Files = ReadonlyMap<string, Bytes>;

const unreadable = (detail: string): Result<never, AppError> => err({ type: "pack-unreadable", detail });

const courseFiles: readonly string[] = [
  packFiles.course,
  packFiles.packedCourse,
  packFiles.firstPart,
  packFiles.secondPart,
];

function limitOf(name: string): number | undefined {
  if (name === packFiles.manifest) return packLimits.manifest;
  if (courseFiles.includes(name)) return packLimits.course;
  if (name === packFiles.vectors) return packLimits.vectors;
  if (name === packFiles.corrections) return packLimits.course;
  return name.startsWith(assetFile("")) ? packLimits.asset : undefined;
}

function parseJson(bytes: Bytes | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function unpack(packed: Uint8Array): Bytes | string {
  // What it says of its size is what it gets room for, and it can fill no more.
  const size = zstdSize(packed) ?? 0;
  if (isDull(size, packed.length)) return bomb;
  if (size > packLimits.course) return tooMuch;
  return unzstd(packed, size) ?? "its course can't be unpacked";
}

/** @returns the texts of the course, one or its two parts; or what is wrong in words */
function courseTexts(files: Files, format: number): readonly Bytes[] | string {
  const [first, second] = [files.get(packFiles.firstPart), files.get(packFiles.secondPart)];
  const packed = files.get(packFiles.packedCourse);
  const plain = files.get(packFiles.course);
  const frames = format >= PACK_FORMAT && first && second ? [first, second] : packed ? [packed] : [];
  if (format < ZSTD_FORMAT || frames.length === 0) return plain ? [plain] : "it holds no course";
  const texts: Bytes[] = [];
  for (const frame of frames) {
    const text = unpack(frame);
    if (typeof text === "string") return text;
    texts.push(text);
  }
  return texts.reduce((sum, { length }) => sum + length, 0) > packLimits.course ? tooMuch : texts;
}

/** Of bytes that the build vouches for. */
const readUnchecked = (texts: readonly Bytes[]): Course =>
  (texts.length > 1 ? joinCourse(parseJson(texts[0]), parseJson(texts[1])) : parseJson(texts[0])) as Course;

/**
 * What answers first of a course that is still arriving.
 * @param frame the first part as the pack holds it, vouched for by the build
 */
export function readFirstPart(frame: Uint8Array): Course | undefined {
  const text = unpack(frame);
  return typeof text === "string" ? undefined : (joinCourse(parseJson(text)) as Course);
}

async function readVectors(
  { model, rows, layout, sha256 }: NonNullable<PackManifest["vectors"]>,
  bytes: Bytes | undefined,
): Promise<CourseVectors | string> {
  if (!bytes || bytes.length !== rows * 4 + rows * model.dimensions) return "its vectors are missing or cut off";
  if ((await sha256Hex(bytes)) !== sha256) return "its vectors don't match their checksum";
  const view = new DataView(bytes.buffer);
  const scales = Float32Array.from({ length: rows }, (_, i) => view.getFloat32(i * 4, true));
  if (!scales.every(Number.isFinite)) return "its vectors hold what is no number";
  return {
    model,
    layout,
    rows: { count: rows, dimensions: model.dimensions, scales, values: new Int8Array(bytes.buffer, rows * 4) },
  };
}

/** Every asset the course lists, its bytes those it names. */
async function readAssets(listed: readonly Asset[], files: Files): Promise<ReadonlyMap<AssetId, Bytes> | string> {
  const assets = new Map<AssetId, Bytes>();
  for (const { id, bytes, sha256 } of listed) {
    const found = files.get(assetFile(id));
    if (found?.length !== bytes) return `its file “${id}” is missing or cut off`;
    if ((await sha256Hex(found)) !== sha256) return `its file “${id}” doesn't match its checksum`;
    assets.set(id, found);
  }
  return assets;
}

/** The course as it was made must be one that could come by itself: taking corrections back leads there. */
async function readCorrections(
  course: Course,
  { sha256 }: NonNullable<PackManifest["corrections"]>,
  bytes: Bytes | undefined,
): Promise<CourseCorrections | string> {
  if (!bytes) return "its corrections are missing";
  if ((await sha256Hex(bytes)) !== sha256) return "its corrections don't match their checksum";
  const corrections = parseCorrections(parseJson(bytes));
  if (typeof corrections === "string") return `its corrections are not valid (${corrections})`;
  const made: Course = { ...corrections.made, passages: course.passages };
  if (made.meta.id !== course.meta.id) return "its corrections are of another course";
  // No correction touches what goes with it.
  if (JSON.stringify(made.assets) !== JSON.stringify(course.assets)) return "its corrections are of other files";
  const problems = courseProblems(made);
  if (problems.length > 0) return `the course it was made as does not hold together: ${problemsInWords(problems)}`;
  const meta = { ...made.meta, contentHash: await hashCourse(made) };
  return { ...corrections, made: { ...corrections.made, meta } };
}

async function checkedCourse(
  texts: readonly Bytes[],
  { courseSha256, format }: PackManifest,
): Promise<Course | string> {
  const [first, second] = texts;
  if (!first || (await sha256Hex(second ? joinBytes(texts) : first)) !== courseSha256)
    return "its text doesn't match its checksum";
  return second ? readCourseParts([first, second], format) : readCourseText(first, format);
}

/** @param bytes of a file: one that is too large need not be read to be refused */
export const oversized = (bytes: number): Result<never, AppError> | undefined =>
  bytes > packLimits.file ? unreadable("it is larger than any course") : undefined;

/**
 * @param file a `Blob` is read piece by piece
 * @param vouchedFor these very bytes were read here before, when the app was built: what they hold is not checked again
 */
export async function readPack(file: Blob | Uint8Array, vouchedFor = false): Promise<Result<Pack, AppError>> {
  const refused = oversized(file instanceof Uint8Array ? file.length : file.size);
  if (refused) return refused;
  const files = await unzip(file, limitOf);
  if (typeof files === "string") return unreadable(files);
  const json = parseJson(files.get(packFiles.manifest));
  // First of all: what a newer manifest holds otherwise is not for this code to judge.
  const format = declaredFormat(json) ?? 0;
  if (format > PACK_FORMAT) return err({ type: "pack-too-new", found: format, supported: PACK_FORMAT });
  const manifest = parseManifest(json);
  if (typeof manifest === "string") return unreadable(`its manifest is not valid (${manifest})`);
  const texts = courseTexts(files, format);
  if (typeof texts === "string") return unreadable(texts);
  const course =
    vouchedFor && manifest.format >= DEFLATED_FORMAT ? readUnchecked(texts) : await checkedCourse(texts, manifest);
  if (typeof course === "string") return unreadable(course);
  const vectors = manifest.vectors && (await readVectors(manifest.vectors, files.get(packFiles.vectors)));
  if (typeof vectors === "string") return unreadable(vectors);
  const assets = await readAssets(course.assets, files);
  if (typeof assets === "string") return unreadable(assets);
  const corrections =
    manifest.corrections && (await readCorrections(course, manifest.corrections, files.get(packFiles.corrections)));
  if (typeof corrections === "string") return unreadable(corrections);
  return ok({
    course,
    ...(vectors ? { vectors } : {}),
    ...(assets.size > 0 ? { assets } : {}),
    ...(corrections ? { corrections } : {}),
  });
}
