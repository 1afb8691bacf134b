/** The work of the Python thread. */
import { expose } from "comlink";
import type { loadPyodide } from "pyodide";
import { pythonFiles } from "../../domain/python-files.ts";
import { err, ok } from "../../domain/result.ts";
import type { PythonApi, PythonFiles, PythonOutput } from "../../protocol/python-api.ts";
import { emptyGlobals } from "./empty-globals.ts";
import { type Interpreter, startInterpreter } from "./interpreter.ts";
import { limitMemory } from "./limit-memory.ts";

type CreateModule = NonNullable<NonNullable<Parameters<typeof loadPyodide>[0]>["createPyodideModule"]>;

/** Wheels are asked for by an address that nothing answers but the stand-in below. */
const WHEELS = "https://wheels.invalid/";

/** What Pyodide fetches is here already. */
function fetchFrom({ folder, program, library, wheels }: PythonFiles): (url: unknown) => Promise<Response> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>([
    [folder + pythonFiles.program, program],
    [folder + pythonFiles.library, library],
    ...wheels.map(({ file, bytes }) => [WHEELS + file, bytes] as const),
  ]);
  // Taken now: later there is none.
  const Answer = Response;
  return async (url) => {
    const bytes = files.get(String(url));
    const type = String(url).endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return bytes ? new Answer(bytes, { headers: { "Content-Type": type } }) : new Answer(null, { status: 404 });
  };
}

async function start(files: PythonFiles): Promise<Interpreter> {
  const [{ loadPyodide: load }, { default: createPyodideModule }] = (await Promise.all([
    import(/* @vite-ignore */ files.folder + pythonFiles.loader),
    import(/* @vite-ignore */ files.folder + pythonFiles.runtime),
  ])) as [{ loadPyodide: typeof loadPyodide }, { default: CreateModule }];
  const scope = globalThis as { fetch?: unknown };
  limitMemory();
  scope.fetch = fetchFrom(files);
  return await startInterpreter(load, {
    indexURL: files.folder,
    createPyodideModule,
    wheels: new Map(files.wheels.map(({ module, file }) => [module, WHEELS + file])),
    sealed: () => emptyGlobals(),
  });
}

export function servePython(): void {
  let interpreter: Interpreter | undefined;
  const api: PythonApi = {
    async load(files) {
      try {
        interpreter = await start(files);
        return ok(undefined);
      } catch (error) {
        return err({ type: "python-unavailable", detail: error instanceof Error ? error.message : String(error) });
      }
    },
    async run(code, tell, shared) {
      if (!interpreter) throw new Error("Python was not loaded");
      const output: PythonOutput = {
        printed: (part) => tell({ type: "printed", part }),
        drew: (line) => tell({ type: "drew", line }),
        left: (remains) => tell({ type: "left", remains }),
      };
      tell({ type: "ended", error: interpreter.run(code, output, shared) });
    },
  };
  // The thread's own ways to the page, kept for us alone.
  const { postMessage, addEventListener, removeEventListener } = globalThis as unknown as Worker;
  expose(api, {
    postMessage: postMessage.bind(globalThis) as Worker["postMessage"],
    addEventListener: addEventListener.bind(globalThis) as Worker["addEventListener"],
    removeEventListener: removeEventListener.bind(globalThis) as Worker["removeEventListener"],
  });
}
