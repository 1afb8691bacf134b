/**
 * The order in which a page is read. A page is cut where a gutter runs down it (after Nagy & Seth 1984, "Hierarchical
 * representation of optically scanned documents"); lines that cross the gutter, as titles and wide tables do, divide it into bands.
 */
import type { Fragment } from "./fragments.ts";
import { bullet } from "./page-lines.ts";
import { findTableRows } from "./table-rows.ts";

/** A gutter is at least this wide, in font sizes. */
const gutterSizes = 0.7;
/** At most this share of a page's lines crosses its gutter. */
const mostCrossing = 0.3;
const fewestLines = 3;
/** Letters of a usual line of a column; cells of a table are shorter. */
const columnLetters = 11;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

interface Sides {
  readonly left: readonly Fragment[];
  readonly right: readonly Fragment[];
  readonly crossing: ReadonlySet<Fragment>;
}

function sidesOf(fragments: readonly Fragment[], rows: ReadonlySet<Fragment>, x: number): Sides {
  const crosses = (fragment: Fragment): boolean => rows.has(fragment) || (fragment.right > x && fragment.left < x);
  const left = fragments.filter((fragment) => fragment.right <= x && !crosses(fragment));
  const right = fragments.filter((fragment) => fragment.left >= x && !crosses(fragment));
  return { left, right, crossing: new Set(fragments.filter(crosses)) };
}

const isList = (side: readonly Fragment[]): boolean =>
  side.filter(({ text }) => bullet.test(text)).length * 2 > side.length;

/** Lines of text and not the cells of a table; of a list they may be short. */
const areLines = (side: readonly Fragment[]): boolean => median(side.map(({ text }) => text.length)) >= columnLetters;

/** Both run side by side for a good part of their height, and are made of text and not of cells. */
function areColumns({ left, right }: Sides): boolean {
  if (left.length < fewestLines || right.length < fewestLines) return false;
  if (!(areLines(left) && areLines(right)) && !(isList(left) && isList(right))) return false;
  const span = (side: readonly Fragment[]): [number, number] => [
    Math.min(...side.map(({ y }) => y)),
    Math.max(...side.map(({ y }) => y)),
  ];
  const [[leftTop, leftBottom], [rightTop, rightBottom]] = [span(left), span(right)];
  const shared = Math.min(leftBottom, rightBottom) - Math.max(leftTop, rightTop);
  return shared > 0.3 * Math.min(leftBottom - leftTop, rightBottom - rightTop);
}

/** Middles of the stretches of the page's width that few lines cross. */
function gutters(fragments: readonly Fragment[], size: number): number[] {
  const start = Math.floor(Math.min(...fragments.map(({ left }) => left)));
  const width = Math.ceil(Math.max(...fragments.map(({ right }) => right))) - start;
  if (!(width > 0 && width < 20_000)) return [];
  const covered = new Int32Array(width + 2);
  for (const { left, right } of fragments) {
    const from = Math.max(0, Math.ceil(left) - start);
    covered[from] = (covered[from] ?? 0) + 1;
    const to = Math.min(width + 1, Math.max(from, Math.floor(right) - start));
    covered[to] = (covered[to] ?? 0) - 1;
  }
  for (let x = 1; x < covered.length; x++) covered[x] = (covered[x] ?? 0) + (covered[x - 1] ?? 0);
  const most = Math.floor(fragments.length * mostCrossing);
  const levels = [...new Set(covered)]
    .filter((count) => count <= most)
    .sort((a, b) => a - b)
    .slice(0, 6);
  return levels.flatMap((level) => {
    const found: number[] = [];
    let from = -1;
    for (let x = 0; x <= width; x++) {
      const isFree = (covered[x] ?? 0) <= level;
      if (isFree && from < 0) from = x;
      if (!isFree && from >= 0) {
        if (from > 0 && x - from >= gutterSizes * size) found.push(start + (from + x) / 2);
        from = -1;
      }
    }
    return found;
  });
}

/** The gutter that the fewest lines cross, and of those the one that divides best. */
function findColumns(fragments: readonly Fragment[]): Sides | undefined {
  if (fragments.length < fewestLines * 2) return undefined;
  const size = median(fragments.map((fragment) => fragment.size));
  const rows = findTableRows(fragments);
  let best: { readonly sides: Sides; readonly worth: number } | undefined;
  for (const x of gutters(fragments, size)) {
    const sides = sidesOf(fragments, rows, x);
    if (!areColumns(sides)) continue;
    const worth = Math.min(sides.left.length, sides.right.length) - sides.crossing.size * 2;
    if (!best || worth > best.worth) best = { sides, worth };
  }
  return best?.sides;
}

/** @returns columns of fragments, each read from top to bottom, one after another */
export function readingOrder(fragments: readonly Fragment[], depth = 0): Fragment[][] {
  const columns = depth < 4 ? findColumns(fragments) : undefined;
  if (!columns) return fragments.length > 0 ? [[...fragments]] : [];
  const regions: Fragment[][] = [];
  let band: Fragment[] = [];
  const left = new Set(columns.left);
  const closeBand = (): void => {
    for (const isLeft of [true, false])
      regions.push(
        ...readingOrder(
          band.filter((fragment) => left.has(fragment) === isLeft),
          depth + 1,
        ),
      );
    band = [];
  };
  for (const fragment of fragments) {
    if (!columns.crossing.has(fragment)) band.push(fragment);
    else {
      closeBand();
      const last = regions.at(-1);
      // Lines across the page that follow each other are one region.
      if (last && band.length === 0 && last.every((other) => columns.crossing.has(other))) last.push(fragment);
      else regions.push([fragment]);
    }
  }
  closeBand();
  return regions;
}
