/** What of Python comes with the app, and what can be added to it. */

/** Where the build puts Pyodide (`pyodide` in package.json): a folder a version, so that no two versions' files meet. */
export const pythonFolder = "python/314.0.7/";

export const pythonFiles = {
  loader: "pyodide.mjs",
  runtime: "pyodide.asm.mjs",
  program: "pyodide.asm.wasm",
  library: "python_stdlib.zip",
} as const;

/** Modules that are a download of their own, as programs import them, with the name people know them by. */
export const pythonPackages: ReadonlyMap<string, string> = new Map([["numpy", "NumPy"]]);
