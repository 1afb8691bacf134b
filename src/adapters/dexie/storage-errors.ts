/** IndexedDB's failures as the product's: library names are matched here and nowhere else. */
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const inner = (error as { inner?: unknown }).inner;
  return inner instanceof Error && error.name === "AbortError" ? inner.name : error.name;
}

function storageError(error: unknown): AppError {
  const name = nameOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (name === "QuotaExceededError") return { type: "storage-full" };
  if (name === "VersionError") return { type: "storage-too-new" };
  if (name === "NotFoundError" || name === "DataError" || name === "DataCloneError" || name === "UnknownError")
    return { type: "storage-corrupt", detail };
  return { type: "storage-unavailable", detail };
}

/** Runs a storage step; a failure becomes a value. */
export async function attempt<T>(step: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await step());
  } catch (error) {
    return err(storageError(error));
  }
}
