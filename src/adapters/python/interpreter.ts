/** One Python, started from Pyodide's files, that runs programs one after another. The same in a thread and in Node. */
import type { loadPyodide } from "pyodide";
import type { PythonError } from "../../domain/python-error.ts";
import type { PythonOutput, PythonRemains, SharedNames } from "../../protocol/python-api.ts";
import drawingSource from "./drawing.py?raw";
import { addFigureDevice, type DeviceFolder } from "./figure-device.ts";
import { createPrinter } from "./printer.ts";
import pyplotSource from "./pyplot.py?raw";
import runnerSource from "./runner.py?raw";

type LoadPyodide = typeof loadPyodide;
type Options = NonNullable<Parameters<LoadPyodide>[0]>;

interface Start extends Pick<Options, "indexURL" | "stdLibURL" | "createPyodideModule"> {
  /** Packages, by the name that programs import: addresses, which `fetch` must know. */
  readonly wheels?: ReadonlyMap<string, string>;
  /** Order of sets and dictionaries of strings: the same program prints the same each time. */
  readonly hashSeed?: string;
  /** Called when everything is loaded and nothing foreign has run yet. */
  readonly sealed?: () => void;
}

export interface Interpreter {
  /**
   * Returns when the program ends.
   * @param shared absent for a program with names of its own
   * @returns the exception that ended it
   * @throws when Python itself broke: it can't be used any more
   */
  run(code: string, on: PythonOutput, shared?: SharedNames): PythonError | undefined;
}

interface Told extends PythonRemains {
  readonly error: PythonError | null;
}

/** What Pyodide's own list says of itself, without its packages: wheels come by address. */
const lock = {
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", version: "314.0.7", python: "3.14.2" },
  packages: {},
} as unknown as NonNullable<Options["lockFileContents"]>;

export async function startInterpreter(load: LoadPyodide, start: Start): Promise<Interpreter> {
  const { wheels = new Map<string, string>(), hashSeed = "0", sealed = () => undefined, ...files } = start;
  const python = await load({
    ...files,
    lockFileContents: lock,
    // Python's module `js` would be the thread's globals.
    jsglobals: Object.create(null) as object,
    env: { PYTHONHASHSEED: hashSeed },
    stdin: () => null,
  });
  for (const wheel of wheels.values()) await python.loadPackage(wheel, { messageCallback: () => undefined });
  let printer = createPrinter(() => undefined);
  const write = (bytes: Uint8Array): number => {
    printer.write(bytes);
    return bytes.length;
  };
  python.setStdout({ write });
  python.setStderr({ write });
  const figures = addFigureDevice(python.FS as DeviceFolder);
  type Run = (code: string, page: string, cell: string) => string;
  const makeRunner = python.runPython(runnerSource) as (packages: string, drawing: string, pyplot: string) => Run;
  const run = makeRunner([...wheels.keys()].join(" "), drawingSource, pyplotSource);
  sealed();
  return {
    run(code, on, { page, cell } = { page: "", cell: "" }) {
      printer = createPrinter(on.printed);
      figures.begin(on.drew);
      const { error, ...remains } = JSON.parse(run(code, page, cell)) as Told;
      printer.end();
      on.left(remains);
      return error ?? undefined;
    },
  };
}
