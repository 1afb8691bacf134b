/** The bytes of a `.erica` file → a checked course. Bad bytes give an error value, never an exception. */
import { type Unzipped, unzipSync } from "fflate";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import type { Pack } from "../domain/pack.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { sha256Hex } from "./content-hash.ts";
import { PACK_FORMAT, packFiles } from "./pack.ts";
import { readCourseText } from "./read-course-text.ts";
import { type PackManifest, parseManifest } from "./schema.ts";

/** Far above any course: a film chosen by mistake is refused before it fills the memory. */
export const MAX_PACK_BYTES = 256 * 1024 * 1024;

/** Far above any course, far below what would exhaust a tab: refuses a ZIP bomb before unpacking it. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

export const TOO_LARGE = "it is larger than any course";

const unreadable = (detail: string): Result<never, AppError> => err({ type: "pack-unreadable", detail });

function unzip(bytes: Uint8Array): Unzipped | undefined {
  let total = 0;
  const known = new Set<string>(Object.values(packFiles));
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return known.has(name) && total <= MAX_UNPACKED_BYTES;
      },
    });
  } catch {
    return undefined;
  }
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

async function readVectors(
  declared: NonNullable<PackManifest["vectors"]>,
  bytes: Uint8Array | undefined,
): Promise<CourseVectors | string> {
  const { model, rows, layout } = declared;
  if (!bytes || bytes.length !== rows * 4 + rows * model.dimensions) return "its vectors are missing or cut off";
  const copy = new Uint8Array(bytes);
  if ((await sha256Hex(copy)) !== declared.sha256) return "its vectors don't match their checksum";
  const view = new DataView(copy.buffer);
  const scales = Float32Array.from({ length: rows }, (_, i) => view.getFloat32(i * 4, true));
  if (!scales.every(Number.isFinite)) return "its vectors hold what is no number";
  return {
    model,
    layout,
    rows: { count: rows, dimensions: model.dimensions, scales, values: new Int8Array(copy.buffer, rows * 4) },
  };
}

export async function readPack(bytes: Uint8Array): Promise<Result<Pack, AppError>> {
  if (bytes.length > MAX_PACK_BYTES) return unreadable(TOO_LARGE);
  const files = unzip(bytes);
  if (!files) return unreadable("it is not a ZIP archive, or it is cut off");
  const manifest = parseManifest(parseJson(files[packFiles.manifest]));
  if (typeof manifest === "string") return unreadable(`its manifest is not valid (${manifest})`);
  if (manifest.format > PACK_FORMAT)
    return err({ type: "pack-too-new", found: manifest.format, supported: PACK_FORMAT });
  const courseBytes = files[packFiles.course];
  if (!courseBytes) return unreadable("it holds no course");
  if ((await sha256Hex(new Uint8Array(courseBytes))) !== manifest.courseSha256)
    return unreadable("its text doesn't match its checksum");
  const course = await readCourseText(courseBytes);
  if (typeof course === "string") return unreadable(course);
  if (!manifest.vectors) return ok({ course });
  const vectors = await readVectors(manifest.vectors, files[packFiles.vectors]);
  if (typeof vectors === "string") return unreadable(vectors);
  return ok({ course, vectors });
}
