/** Within each shelf, areas stand where what they build on and what builds on them is near. */
import type { Shelf } from "./fill-shelves.ts";

/** That concepts of one area build on concepts of another. */
export interface AreaLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

interface Metric {
  readonly column: number;
  readonly row: number;
  /** Added to an area's width and height. */
  readonly beside: number;
}

/** Rounds after which no two areas of a shelf change places any more. */
const ROUNDS = 8;

/** @returns shelf by shelf, the places in the given order of the areas that stand there, from the left */
export function arrangeShelves(
  shelves: readonly Shelf[],
  links: readonly AreaLink[],
  { column, row, beside }: Metric,
): readonly (readonly number[])[] {
  const columnsOf = shelves.flatMap((shelf) => shelf.columns);
  let first = 0;
  const order = shelves.map(({ columns }) => columns.map(() => first++));
  const linksOf = columnsOf.map((_, area) => links.filter(({ from, to }) => (from === area) !== (to === area)));
  const middles = columnsOf.map(() => ({ x: 0, y: 0 }));
  const settle = (areas: readonly number[]): void => {
    let x = 0;
    for (const area of areas) {
      const width = (columnsOf[area] ?? 0) * column + beside;
      const middle = middles[area];
      if (middle) middle.x = x + width / 2;
      x += width;
    }
  };
  let y = 0;
  for (const [i, { rows }] of shelves.entries()) {
    const height = rows * row + beside;
    for (const area of order[i] ?? []) {
      const middle = middles[area];
      if (middle) middle.y = y + height / 2;
    }
    settle(order[i] ?? []);
    y += height;
  }
  const costOf = (areas: readonly number[]): number =>
    areas.reduce(
      (sum, area) =>
        sum +
        (linksOf[area] ?? []).reduce((of, { from, to, weight }) => {
          const [a, b] = [middles[from], middles[to]];
          return of + (a && b ? weight * Math.hypot(a.x - b.x, a.y - b.y) : 0);
        }, 0),
      0,
    );
  /** Changes two areas' places where that brings them nearer. */
  const tried = (areas: number[], i: number, j: number): boolean => {
    const before = costOf(areas);
    [areas[i], areas[j]] = [areas[j] ?? 0, areas[i] ?? 0];
    settle(areas);
    if (costOf(areas) < before - 1e-6) return true;
    [areas[i], areas[j]] = [areas[j] ?? 0, areas[i] ?? 0];
    settle(areas);
    return false;
  };
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const areas of order)
      for (let i = 0; i < areas.length; i++)
        for (let j = i + 1; j < areas.length; j++) if (tried(areas, i, j)) moved = true;
  }
  return order;
}
