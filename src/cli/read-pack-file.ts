/** A `.erica` file named on the command line, read as the app reads it. */
import fs from "node:fs";
import type { Pack } from "../domain/pack.ts";
import { detailText } from "../language/words/en/error-details.ts";
import { errors } from "../language/words/en/errors.ts";
import { oversized, readPack } from "../packs/read-pack.ts";
import { UsageError } from "./arguments.ts";

/**
 * @returns the pack, or what is wrong with it in words
 * @throws {UsageError} when there is no file of that name
 */
export async function readPackFile(file: string): Promise<Pack | string> {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new UsageError(`there is no file "${file}"`);
  // Seen before it is in memory.
  const pack = oversized(stat.size) ?? (await readPack(new Uint8Array(fs.readFileSync(file))));
  if (pack.ok) return pack.value;
  return "detail" in pack.error ? detailText(pack.error.detail) : errors.message(pack.error).happened;
}
