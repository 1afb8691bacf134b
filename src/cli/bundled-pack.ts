/** Compiles the bundled course into its pack, once for a given state of its sources. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { compileCourse } from "../compiler/compile-course.ts";
import { formatIssue } from "../compiler/issue.ts";
import { writePack } from "../packs/write-pack.ts";
import { readCourseFolder } from "./course-files.ts";
import { zstdPacker } from "./zstd-packer.ts";

/** The course the app ships with; `ERICA_COURSE=DIR` builds the app around another one. */
export const bundledCourseFolder = (root: string): string =>
  process.env.ERICA_COURSE ? path.resolve(process.env.ERICA_COURSE) : path.join(root, "src/courses/introduction-to-ai");

/** Code whose change can change a pack. */
const compilerFolders = ["src/compiler", "src/domain", "src/figures", "src/language", "src/markdown", "src/packs"];

function fingerprint(root: string): string {
  const hash = createHash("sha256");
  const folders = [bundledCourseFolder(root), ...compilerFolders.map((name) => path.join(root, name))];
  for (const folder of folders) {
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const file = path.join(folder, name);
      if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 24);
}

/**
 * @param root the project's folder
 * @throws with every compile error when the course is broken
 */
export async function bundledPack(root: string): Promise<{ bytes: Uint8Array; file: string }> {
  const cache = path.join(root, "node_modules/.cache/erica");
  const name = `${path.basename(bundledCourseFolder(root))}-`;
  const file = path.join(cache, `${name}${fingerprint(root)}.erica`);
  if (fs.existsSync(file)) return { bytes: new Uint8Array(fs.readFileSync(file)), file };
  const { course, errors } = await compileCourse(readCourseFolder(bundledCourseFolder(root)));
  if (!course) throw new Error(`the bundled course has errors:\n${errors.map(formatIssue).join("\n")}`);
  // Without vectors: on most connections the device makes them faster than it would download them.
  const bytes = await writePack({ course }, await zstdPacker());
  fs.mkdirSync(cache, { recursive: true });
  // Of this course alone: a build around another one doesn't cost the compiled one of the app. Nor what is being written.
  const isOld = (found: string): boolean =>
    found.startsWith(name) && found.endsWith(".erica") && found !== path.basename(file);
  for (const old of fs.readdirSync(cache).filter(isOld)) fs.rmSync(path.join(cache, old), { force: true });
  // Written aside and moved: two builds at once never read half a file.
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, bytes);
  fs.renameSync(partial, file);
  return { bytes, file };
}
