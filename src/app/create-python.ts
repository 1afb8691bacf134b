/** Wires the course's programs to a thread of their own. */
import { pythonPackageEntries } from "../../models/catalogue/python-packages.ts";
import { createReadPythonFiles } from "../adapters/python/read-files.ts";
import { createPython } from "../adapters/python/worker-python.ts";
import { createPythonCells, type PythonCells } from "../ui/view-models/python-cells.ts";

const startPythonWorker = (): Worker =>
  new Worker(new URL("../../workers/python.worker.ts", import.meta.url), { type: "module", name: "python" });

/** The slowest program of the course takes a quarter of a second here; phones are slow, and learners try things. */
const LIMIT_SECONDS = 30;
const IDLE_MS = 5 * 60_000;

/** @param base the app's path on its host */
export function assemblePython(base: string): PythonCells {
  const packages = new Map(pythonPackageEntries.map((entry) => [entry.id, entry.package]));
  const runner = createPython({
    createWorker: startPythonWorker,
    readFiles: createReadPythonFiles(new URL(base, location.origin).href, packages),
    limitSeconds: LIMIT_SECONDS,
    idleMs: IDLE_MS,
  });
  return createPythonCells(runner, () => location.pathname + location.search);
}
