/** Where programs on the page are run; absent where none are, as in tests of text alone. */
import { createContext } from "preact";
import type { Lazy } from "../lazy.ts";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import type { PythonCells } from "../view-models/python-cells.ts";

export interface RunsPython {
  readonly cells: Lazy<PythonCells>;
  /** Where packages can be downloaded. */
  readonly library: Lazy<LibraryViewModel>;
}

export const PythonContext = createContext<RunsPython | undefined>(undefined);
