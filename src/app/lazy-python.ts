/** What runs the course's programs comes with the first one that is run. */
import { createLazy, type Lazy } from "../ui/lazy.ts";
import type { PythonCells } from "../ui/view-models/python-cells.ts";

export const createLazyPython = (base: string): Lazy<PythonCells> =>
  createLazy(async () => (await import("./create-python.ts")).assemblePython(base));
