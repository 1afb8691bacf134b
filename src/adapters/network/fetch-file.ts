/** Reads one of the app's own files, held against its digest from the build. What is wrong with it is an error value. */
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { AppFile } from "../app-files/app-file.ts";
import { createAppFiles } from "../app-files/app-files.ts";

/** Courses and models, as the build lists them; absent in development and in tests, whose files change under way. */
const listed: readonly AppFile[] = import.meta.env.ERICA_DATA_FILES ?? [];
const base = new URL(import.meta.env.BASE_URL, location.origin).href;
const appFiles = createAppFiles(base);

export interface Received {
  readonly bytes: number;
  /** Undefined while the size is not known. */
  readonly of: number | undefined;
  /** The first of them. */
  readonly start?: (length: number) => Uint8Array<ArrayBuffer>;
}

/** @param onProgress called while the file arrives */
export async function fetchFile(
  url: string,
  toError: (detail: string) => AppError,
  onProgress: (received: Received) => void = () => undefined,
): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  const { href } = new URL(url, base);
  const file = listed.find(({ path }) => base + path === href);
  if (!file) return fetchUnlisted(href, toError);
  const read = await appFiles.read(file, (bytes, start) =>
    onProgress({ bytes, of: file.bytes, ...(start && { start }) }),
  );
  return read.ok ? ok(read.value.bytes) : err(toError(`${file.path}: ${read.error.detail}`));
}

async function fetchUnlisted(
  url: string,
  toError: (detail: string) => AppError,
): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  try {
    const response = await fetch(url, { credentials: "omit" });
    if (!response.ok) return err(toError(`${url}: HTTP ${response.status}`));
    return ok(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    return err(toError(`${url}: ${error instanceof Error ? error.message : String(error)}`));
  }
}
