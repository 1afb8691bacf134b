/** Tables, which are read row by row. */
import { cell, type PageLayout } from "./layout.ts";

export const tables: readonly PageLayout[] = [
  {
    name: "a table of numbers",
    write: (p) => p.lines(60, 470, 780, 5).table([70, 190, 310, 430], 690, 12, cell).lines(60, 470, 500, 10),
  },
  {
    name: "a table of two columns",
    write: (p) =>
      p
        .lines(60, 470, 780, 5)
        .table([70, 300], 690, 10, (row, column) => (column ? `${row} days` : `stage ${row}`))
        .lines(60, 470, 520, 10),
  },
  {
    name: "a table with words in its cells",
    write: (p) =>
      p
        .lines(60, 470, 780, 5)
        .table([70, 230, 400], 690, 8, (row, column) => (column === 0 ? `kind ${row}` : "small and fast"))
        .lines(60, 470, 560, 10),
  },
  { name: "a page that is a table", write: (p) => p.table([50, 150, 250, 350, 450], 780, 40, cell) },
];
