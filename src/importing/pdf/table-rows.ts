/** Rows of a table that stands across a page's columns: more cells side by side than the page has columns of text. */
import type { Fragment } from "./fragments.ts";

/** No cell of such a row is longer; a line of a column is. */
const longestCell = 24;
const fewestRows = 3;
const fewestCells = 3;

function baselines(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && fragment.y - first.y <= 0.5 * Math.min(fragment.size, first.size)) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows;
}

const isText = ({ text }: Fragment): boolean => text.length > longestCell;

export function findTableRows(fragments: readonly Fragment[]): ReadonlySet<Fragment> {
  const rows = baselines(fragments);
  const columns = Math.max(0, ...rows.filter((row) => row.every(isText)).map((row) => row.length));
  const found = new Set<Fragment>();
  let run: Fragment[][] = [];
  const close = (): void => {
    if (run.length >= fewestRows) for (const cell of run.flat()) found.add(cell);
    run = [];
  };
  for (const row of rows)
    if (columns > 0 && row.length >= fewestCells && row.length > columns && !row.some(isText)) run.push(row);
    else close();
  close();
  return found;
}
