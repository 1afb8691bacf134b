/**
 * Areas in shelves, like books: each shelf holds some of the areas in their order, all as high, each as wide as its
 * concepts need at that height. After strip treemaps (Bederson, Shneiderman and Wattenberg 2002), with whole cells.
 */
export interface Shelf {
  /** Rows of concepts. */
  readonly rows: number;
  /** Columns of each of its areas. */
  readonly columns: readonly number[];
}

interface Room {
  /** Columns of the whole map. */
  readonly columns: number;
  /** An area's name needs this many. */
  readonly narrowest: number;
  /** Heights of one row, and of what a shelf has beside its rows. */
  readonly row: number;
  readonly beside: number;
  /** Width of one column. */
  readonly column: number;
}

/** Wider than high, as names are. */
const BEST_ASPECT = 1.7;
/** How much more an area of a bad shape costs. */
const SHAPE_COST = 0.2;

const columnsAt = (counts: readonly number[], rows: number, { narrowest }: Room): number[] =>
  counts.map((count) => Math.max(narrowest, Math.ceil(count / rows)));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The lowest shelf that holds these areas; undefined when they need more columns than there are. */
function lowestShelf(counts: readonly number[], room: Room): Shelf | undefined {
  if (counts.length * room.narrowest > room.columns) return undefined;
  let [low, high] = [1, Math.max(1, ...counts)];
  while (low < high) {
    const rows = (low + high) >> 1;
    if (sumOf(columnsAt(counts, rows, room)) <= room.columns) high = rows;
    else low = rows + 1;
  }
  return { rows: low, columns: columnsAt(counts, low, room) };
}

export const shelfHeight = ({ rows }: Shelf, { row, beside }: Room): number => rows * row + beside;

function costOf(shelf: Shelf, room: Room): number {
  const height = shelfHeight(shelf, room);
  const stretched = room.columns / sumOf(shelf.columns);
  const shapes = shelf.columns.map((columns) => {
    const aspect = (columns * stretched * room.column) / height / BEST_ASPECT;
    return Math.max(aspect, 1 / aspect) - 1;
  });
  return height * (1 + (SHAPE_COST * sumOf(shapes)) / shapes.length);
}

/** Where shelves end so that all together are low and their areas well shaped: best break by best break. */
export function fillShelves(counts: readonly number[], room: Room): readonly Shelf[] {
  const best: { readonly cost: number; readonly shelves: readonly Shelf[] }[] = [{ cost: 0, shelves: [] }];
  for (let end = 1; end <= counts.length; end++) {
    let chosen: (typeof best)[number] | undefined;
    for (let start = end - 1; start >= 0; start--) {
      const shelf = lowestShelf(counts.slice(start, end), room);
      const before = best[start];
      if (!shelf || !before) break;
      const cost = before.cost + costOf(shelf, room);
      if (!chosen || cost < chosen.cost) chosen = { cost, shelves: [...before.shelves, shelf] };
    }
    best.push(chosen ?? { cost: 0, shelves: [] });
  }
  return best.at(-1)?.shelves ?? [];
}
