/** The interpreter that the app's thread runs, here in Node: the same code on the same files. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { loadPyodide } from "pyodide";
import { compiledLibrary } from "../../scripts/compile-library.ts";
import { type Interpreter, startInterpreter } from "../../src/adapters/python/interpreter.ts";
import { limitMemory } from "../../src/adapters/python/limit-memory.ts";
import { codeBlocks } from "../../src/compiler/code-blocks.ts";
import type { SourceFile } from "../../src/compiler/issue.ts";
import type { PythonError } from "../../src/domain/python-error.ts";
import type { PrintedPart, PythonRemains, SharedNames } from "../../src/protocol/python-api.ts";
import { importedModules } from "../../src/python/imports.ts";

/** @param wheels packages, by the name that programs import */
export async function startPythonHere(hashSeed = "0", wheels?: ReadonlyMap<string, string>): Promise<Interpreter> {
  limitMemory();
  const folder = path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  const library = fs.readFileSync(path.join(folder, "python_stdlib.zip"));
  return startInterpreter(loadPyodide, {
    indexURL: `${folder}/`,
    stdLibURL: await compiledLibrary(library),
    hashSeed,
    ...(wheels && { wheels }),
  });
}

export interface RunHere {
  readonly printed: string;
  readonly lines: number;
  readonly error: PythonError | undefined;
  /** Lines of JSON, one a figure. */
  readonly drew: readonly string[];
  readonly remains: PythonRemains | undefined;
}

export function runHere(python: Interpreter, code: string, shared?: SharedNames): RunHere {
  let [printed, lines] = ["", 0];
  let remains: PythonRemains | undefined;
  const drew: string[] = [];
  const on = {
    printed: (part: PrintedPart) => {
      printed += part.text;
      lines = part.lines;
    },
    drew: (line: string) => void drew.push(line),
    left: (left: PythonRemains) => {
      remains = left;
    },
  };
  const error = python.run(code, on, shared);
  return { printed, lines, error, drew, remains };
}

/** The course's programs that need nothing but Python itself. */
export const plainBlocks = (files: readonly SourceFile[]) =>
  codeBlocks(files).filter(({ code }) => !importedModules(code).includes("numpy"));
