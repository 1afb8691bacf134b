/** Cells in rows and columns: matrices, tables of counts, heat maps, boards and grids, with marked cells. */
import * as v from "valibot";
import { cellOf, formula, integer, shortText, some } from "../../schema-parts.ts";

const cell = cellOf(14);
const mostCells = 40;

export const matrixSchema = v.pipe(
  v.strictObject({
    rowTitle: v.exactOptional(shortText(40)),
    columnTitle: v.exactOptional(shortText(60)),
    rows: v.exactOptional(some(shortText(24), 1, mostCells)),
    columns: v.exactOptional(some(shortText(18), 1, mostCells)),
    cells: v.union([
      some(some(cell, 1, mostCells), 1, mostCells),
      /** A formula of row and column, both from 0. */
      v.strictObject({ of: formula("r", "c"), rows: integer(1, mostCells), columns: integer(1, mostCells) }),
    ]),
    /** Darker means more. */
    shaded: v.exactOptional(v.boolean()),
    /** Numbers are left to the shading and the table. */
    bare: v.exactOptional(v.boolean()),
    marks: v.exactOptional(
      v.strictObject({
        cells: some(v.tuple([integer(0, mostCells), integer(0, mostCells)]), 1, 200),
        meaning: shortText(80),
      }),
    ),
  }),
  v.check(
    ({ cells }) => !Array.isArray(cells) || cells.every((row) => row.length === cells[0]?.length),
    "rows differ in length",
  ),
);
export type MatrixData = v.InferOutput<typeof matrixSchema>;
