/** Reads a course folder from disk for the compiler. */
import fs from "node:fs";
import path from "node:path";
import { CODE_LOCK_FILE } from "../compiler/code-lock.ts";
import type { SourceFile } from "../compiler/issue.ts";

/** Every Markdown and YAML file below `folder`, and the lock of its code, sorted by path. */
export function readCourseFolder(folder: string): SourceFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\.(md|yaml)$/.test(name) || name === CODE_LOCK_FILE)
    .sort()
    .map((name) => ({ path: name, text: fs.readFileSync(path.join(folder, name), "utf8") }));
}
