/** Looked at only after loading failed: the library says that something is wrong, not with which file. */
import type { AppError } from "../../domain/errors.ts";
import type { EmbedderEntry } from "../../domain/model-catalogue.ts";
import type { ReadModelBytes } from "./transformers-library.ts";

/** @returns the first file that is gone or isn't what the catalogue pins, or undefined when all are sound */
export async function findBadFile(entry: EmbedderEntry, readFile: ReadModelBytes): Promise<AppError | undefined> {
  const { include, files } = entry.package;
  const digests = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...include, ...digests.keys()].filter((path) => !path.includes("*"));
  for (const path of new Set(paths)) {
    const bytes = await readFile(path);
    if (!bytes) return { type: "model-not-installed", model: entry.title };
    const expected = digests.get(path);
    if (expected !== undefined && (await digest(bytes)) !== expected) return { type: "model-file-damaged", file: path };
  }
  return undefined;
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
