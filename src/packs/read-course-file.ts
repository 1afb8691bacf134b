/** A file that a learner chose → a checked pack. */
import type { AppError } from "../domain/errors.ts";
import type { Pack } from "../domain/pack.ts";
import { err, type Result } from "../domain/result.ts";
import { MAX_PACK_BYTES, readPack, TOO_LARGE } from "./read-pack.ts";

const unreadable = (detail: string): Result<never, AppError> => err({ type: "pack-unreadable", detail });

export async function readCourseFile(file: Blob): Promise<Result<Pack, AppError>> {
  // Before it is read into memory.
  if (file.size > MAX_PACK_BYTES) return unreadable(TOO_LARGE);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved or changed, or its stick pulled out, since it was chosen.
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  return readPack(bytes);
}
