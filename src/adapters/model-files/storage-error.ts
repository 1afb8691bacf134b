/** What browsers say of storage, in the product's terms. */
import type { AppError } from "../../domain/errors.ts";

export function toStorageError(error: unknown, neededBytes?: number): AppError {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return { type: "storage-full", ...(neededBytes && { neededBytes }) };
  return { type: "storage-unavailable", detail: error instanceof Error ? error.message : String(error) };
}

/**
 * Asked before anything is written: what a browser reports is an estimate, a write may still fail.
 * @returns `storage-full` with the bytes that are lacking
 */
export async function checkRoom(bytes: number): Promise<AppError | undefined> {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  if (estimate?.quota === undefined || estimate.usage === undefined) return undefined;
  const lacking = bytes - (estimate.quota - estimate.usage);
  return lacking > 0 ? { type: "storage-full", neededBytes: lacking } : undefined;
}
