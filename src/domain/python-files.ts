/** Where the build puts Pyodide (`pyodide` in package.json): a folder a version, so that no two versions' files meet. */
export const pythonFolder = "python/314.0.7/";

export const pythonFiles = {
  loader: "pyodide.mjs",
  runtime: "pyodide.asm.mjs",
  program: "pyodide.asm.wasm",
  library: "python_stdlib.zip",
} as const;
