/** Pyodide's files as its npm package has them: what runs Python, and Python's standard library. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pythonFolder, pythonFiles as names } from "../src/domain/python-files.ts";

/** URL path (without base) → bytes. */
export function pythonFiles(): Map<string, Uint8Array> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
  if (!pythonFolder.includes(version))
    throw new Error(`pyodide is ${version} and src/domain/python-files.ts names ${pythonFolder}`);
  return new Map(
    Object.values(names).map((name) => [`${pythonFolder}${name}`, fs.readFileSync(path.join(folder, name))]),
  );
}
