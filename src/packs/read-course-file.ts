/** A file that a learner chose → a checked pack. */
import type { AppError } from "../domain/errors.ts";
import type { Pack } from "../domain/pack.ts";
import { err, type Result } from "../domain/result.ts";
import { courseProblem } from "./check-course.ts";
import { readPack } from "./read-pack.ts";

/** Far above any course: a film chosen by mistake is refused before it fills the memory. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

const unreadable = (detail: string): Result<never, AppError> => err({ type: "pack-unreadable", detail });

export async function readCourseFile(file: Blob): Promise<Result<Pack, AppError>> {
  if (file.size > MAX_FILE_BYTES) return unreadable("it is larger than any course");
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved or changed, or its stick pulled out, since it was chosen.
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  const pack = await readPack(bytes);
  if (!pack.ok) return pack;
  const problem = courseProblem(pack.value.course);
  return problem === undefined ? pack : unreadable(problem);
}
