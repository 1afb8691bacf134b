/** A course named on the command line, a folder or a pack, read as strictly as the app reads it. */
import fs from "node:fs";
import { type Compilation, compileCourse } from "../compiler/compile-course.ts";
import type { SourceFile } from "../compiler/issue.ts";
import { PACK_FORMAT } from "../packs/pack.ts";
import { readCourseText } from "../packs/read-course-text.ts";
import { UsageError } from "./arguments.ts";
import { readCourseFolder } from "./course-files.ts";
import { readPackFile } from "./read-pack-file.ts";

/** Course or errors, and the files it came from when it was a folder. */
export type ReadCourse = Compilation & { readonly files?: readonly SourceFile[] };

const refused = (file: string, message: string): Compilation => ({
  errors: [{ severity: "error", file, line: 1, message }],
  warnings: [],
});

/** What the compiler lets pass, the app could still refuse once it is packed. */
async function compileFolder(folder: string): Promise<ReadCourse> {
  const files = readCourseFolder(folder);
  const compilation = await compileCourse(files);
  if (!compilation.course) return { ...compilation, files };
  const packed = await readCourseText(new TextEncoder().encode(JSON.stringify(compilation.course)), PACK_FORMAT);
  return typeof packed === "string" ? { ...refused("course.yaml", packed), files } : { ...compilation, files };
}

/** @throws {UsageError} when there is nothing of that name */
export async function readCourse(source: string): Promise<ReadCourse> {
  const stat = fs.statSync(source, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`there is no file or folder "${source}"`);
  if (stat.isDirectory()) return compileFolder(source);
  const pack = await readPackFile(source);
  return typeof pack === "string"
    ? refused(source, `the pack can't be read: ${pack}`)
    : { course: pack.course, errors: [], warnings: [] };
}
