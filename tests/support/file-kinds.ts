/** One file of each kind of a build, by what it is for. */
import fs from "node:fs";
import path from "node:path";

const kinds: Readonly<Record<string, RegExp>> = {
  page: /^index\.html$/,
  "entry script": /^assets\/index-[\w-]+\.js$/,
  "preloaded script": /^assets\/numbers-/,
  "style sheet": /^assets\/index-[\w-]+\.css$/,
  views: /^assets\/views-[\w-]+\.js$/,
  "views' style sheet": /^assets\/views-[\w-]+\.css$/,
  "answer parts": /^assets\/answer-parts-[\w-]+\.js$/,
  "tutor worker": /^assets\/tutor\.worker-/,
  "embedding worker": /^assets\/embedding\.worker-/,
  "vector-index worker": /^assets\/vector-index\.worker-/,
  kernel: /^assets\/kernel-relaxed-/,
  "service worker": /^service-worker\.js$/,
  "course index": /^courses\/index\.json$/,
  course: /^courses\/.+\.erica$/,
  "model configuration": /^models\/.+\/config\.json$/,
  vocabulary: /^models\/.+\/vocabulary\.txt$/,
  weights: /^models\/.+\/weights\.bin$/,
  manifest: /^manifest\.webmanifest$/,
  icon: /^icons\/icon-192\.png$/,
};
export const kindNames = Object.keys(kinds);

/** @throws when the build has none, or several */
export function fileOfKind(kind: string, folder: string): string {
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"));
  const found = names.filter((name) => kinds[kind]?.test(name));
  if (found.length !== 1) throw new Error(`${found.length} files of the build are “${kind}”: ${found.join()}`);
  return found[0]!;
}
