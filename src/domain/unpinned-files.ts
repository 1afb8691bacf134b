/** Which files of a model the catalogue has no digest of its own for: of those, a host's word is all there is. */
import type { ModelPackage } from "./model-catalogue.ts";

/** @returns paths, or patterns where not even the number of files is known */
export function unpinnedFiles({
  include,
  elsewhere = {},
  files,
}: Pick<ModelPackage, "include" | "elsewhere" | "files">): readonly string[] {
  const pinned = new Set(files.map(({ path }) => path));
  return [...include, ...Object.keys(elsewhere)].filter((path) => !pinned.has(path));
}
