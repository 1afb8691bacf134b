/** The interpreter that the app's thread runs, here in Node: the same code on the same files. */
import { createRequire } from "node:module";
import path from "node:path";
import { loadPyodide } from "pyodide";
import { type Interpreter, startInterpreter } from "../../src/adapters/python/interpreter.ts";
import { limitMemory } from "../../src/adapters/python/limit-memory.ts";
import { codeBlocks } from "../../src/compiler/code-blocks.ts";
import type { PythonError } from "../../src/domain/python-error.ts";
import type { SourceFile } from "../../src/compiler/issue.ts";
import { importedModules } from "../../src/python/imports.ts";

export function startPythonHere(hashSeed = "0"): Promise<Interpreter> {
  limitMemory();
  return startInterpreter(loadPyodide, {
    indexURL: `${path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"))}/`,
    hashSeed,
  });
}

export interface RunHere {
  readonly printed: string;
  readonly lines: number;
  readonly error: PythonError | undefined;
}

export function runHere(python: Interpreter, code: string): RunHere {
  let [printed, lines] = ["", 0];
  const error = python.run(code, (part) => {
    printed += part.text;
    lines = part.lines;
  });
  return { printed, lines, error };
}

/** The course's programs that need nothing but Python itself. */
export const plainBlocks = (files: readonly SourceFile[]) =>
  codeBlocks(files).filter(({ code }) => !importedModules(code).includes("numpy"));
