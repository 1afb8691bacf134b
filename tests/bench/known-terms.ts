/** The bundled course's terms, by which the importer tells ideas from other words, as the command line has them. */
import { bundledPack } from "../../src/cli/bundled-pack.ts";
import type { KnownTerm } from "../../src/importing/concepts/candidates.ts";
import { readPack } from "../../src/packs/read-pack.ts";

export async function knownTerms(): Promise<readonly KnownTerm[]> {
  const bundled = await readPack((await bundledPack(process.cwd())).bytes);
  if (!bundled.ok) throw new Error(bundled.error.type);
  return bundled.value.course.concepts;
}
