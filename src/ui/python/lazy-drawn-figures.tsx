/** A program's figures: what checks and draws them loads with the first one. */
import { useEffect } from "preact/hooks";
import { createLazy } from "../lazy.ts";
import type { CellOutput } from "../view-models/python-cells.ts";

const drawnFigures = createLazy(() => import("./drawn-figures.tsx"));

export function LazyDrawnFigures({ output }: { readonly output: CellOutput }) {
  const isAny = output.figures.length > 0;
  useEffect(() => {
    // Without its code a figure is left out, as everywhere.
    if (isAny) void drawnFigures.load().catch(() => undefined);
  }, [isAny]);
  const loaded = drawnFigures.value.value;
  return loaded && isAny ? <loaded.DrawnFigures output={output} /> : null;
}
