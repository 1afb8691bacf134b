/** The text of a file that the learner chose. One that was moved, can't be read or is enormous is a value. */
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";

/** Some hundred times the questions of a lifetime, and what a tab can still take apart. */
const mostBytes = 128 * 1024 * 1024;

/** @param words of what is too large */
export async function readTextFile(
  file: File,
  words: { readonly tooLarge: string },
): Promise<Result<string, AppError>> {
  const unreadable = (detail: string) => err({ type: "file-unreadable" as const, name: file.name, detail });
  if (file.size > mostBytes) return unreadable(words.tooLarge);
  try {
    return ok(await file.text());
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}
