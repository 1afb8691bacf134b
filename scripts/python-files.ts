/** Pyodide's files as its npm package has them, and Python's standard library made ready to start fast. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pythonFiles as names, pythonFolder } from "../src/domain/python-files.ts";
import { compiledLibrary } from "./compile-library.ts";

/** URL path (without base) → bytes. */
export async function readPythonFiles(): Promise<Map<string, Uint8Array>> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
  if (!pythonFolder.includes(version))
    throw new Error(`pyodide is ${version} and src/domain/python-files.ts names ${pythonFolder}`);
  const files = new Map<string, Uint8Array>();
  for (const name of Object.values(names)) {
    const bytes = fs.readFileSync(path.join(folder, name));
    const ready = name === names.library ? fs.readFileSync(await compiledLibrary(bytes)) : bytes;
    files.set(`${pythonFolder}${name}`, ready);
  }
  return files;
}
