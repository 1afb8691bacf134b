/** IndexedDB's failures as the product's: library names are matched here and nowhere else. */
import type { AppError } from "../../domain/errors.ts";

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const inner = (error as { inner?: unknown }).inner;
  return inner instanceof Error && error.name === "AbortError" ? inner.name : error.name;
}

/** What the browser can't do with a database that it opened; the step itself is sound. */
const lostConnection = ["DatabaseClosedError", "InvalidStateError", "AbortError", "TransactionInactiveError"];

/** The connection broke, as when the browser's own storage process died: the same step on a new one may do. */
export const isConnectionLost = (error: unknown): boolean => lostConnection.includes(nameOf(error));

function common(error: unknown): AppError | undefined {
  const name = nameOf(error);
  if (name === "QuotaExceededError") return { type: "storage-full" };
  return name === "VersionError" ? { type: "storage-too-new" } : undefined;
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A database that can't be opened, whatever the browser calls it: nothing can be stored. */
export const openingError = (error: unknown): AppError =>
  common(error) ?? { type: "storage-unavailable", detail: detailOf(error) };

/** A step that failed on an open database. */
export function stepError(error: unknown): AppError {
  const corrupt = ["NotFoundError", "DataError", "DataCloneError", "UnknownError"].includes(nameOf(error));
  return common(error) ?? { type: corrupt ? "storage-corrupt" : "storage-failed", detail: detailOf(error) };
}
