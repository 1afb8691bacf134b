/** The maps that are searched, and where one can go on them. */

const maps = {
  pocket: [
    "............",
    "..#######...",
    "........#...",
    "........#...",
    "S.......#...",
    "........#...",
    "..#######...",
    "............",
  ],
  open: Array.from({ length: 8 }, (_, r) => (r === 4 ? "S..........." : "............")),
  gate: [
    ".....#......",
    ".....#......",
    ".....#......",
    ".....#......",
    "S....#......",
    ".....#......",
    "............",
    ".....#......",
  ],
  mud: [
    "............",
    "....~~~.....",
    "....~~~~....",
    "...~~~~~....",
    "S..~~~~~~...",
    "...~~~~~....",
    "....~~~~....",
    "....~~~.....",
  ],
} as const;
export type MapName = keyof typeof maps;

export const mapRows = 8;
export const mapColumns = 12;
export const mudCost = 4;

export interface Field {
  /** ".", "#" for a wall, "~" for mud, row by row. */
  readonly ground: string;
  readonly start: number;
  readonly goal: number;
}

/** @param goalRow from 0 */
export const fieldOf = (name: MapName, goalRow: number): Field => ({
  ground: maps[name].join("").replace("S", "."),
  start: 4 * mapColumns,
  goal: Math.round(goalRow) * mapColumns + mapColumns - 1,
});

/** Steps that are needed at least: rows and columns apart. */
export const toGo = (cell: number, { goal }: Field): number =>
  Math.abs(Math.floor(cell / mapColumns) - Math.floor(goal / mapColumns)) +
  Math.abs((cell % mapColumns) - (goal % mapColumns));

/** Up, right, down, left, without walls. */
export function neighbours(cell: number, { ground }: Field): number[] {
  const [r, c] = [Math.floor(cell / mapColumns), cell % mapColumns];
  const around = [r > 0 ? cell - mapColumns : -1, c < mapColumns - 1 ? cell + 1 : -1];
  around.push(r < mapRows - 1 ? cell + mapColumns : -1, c > 0 ? cell - 1 : -1);
  return around.filter((next) => next >= 0 && ground[next] !== "#");
}
