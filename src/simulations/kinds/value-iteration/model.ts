/** The grid world of Russell and Norvig, and value iteration on it (Bellman, 1957). */

export const gridRows = 3;
export const gridColumns = 4;
/** Cells are numbered row by row, from the top left. */
export const wallCell = 5;
export const startCell = 8;
export const exits: ReadonlyMap<number, number> = new Map([
  [3, 1],
  [7, -1],
]);
export const gridMoves = [
  { name: "up", arrow: "↑", row: -1, column: 0 },
  { name: "right", arrow: "→", row: 0, column: 1 },
  { name: "down", arrow: "↓", row: 1, column: 0 },
  { name: "left", arrow: "←", row: 0, column: -1 },
] as const;

export const openCells: readonly number[] = Array.from({ length: gridRows * gridColumns }, (_, cell) => cell).filter(
  (cell) => cell !== wallCell && !exits.has(cell),
);

/** Where a move leads: nowhere at an edge or a wall. */
export function moveFrom(cell: number, move: number): number {
  const { row, column } = gridMoves[move % 4] ?? gridMoves[0];
  const [r, c] = [Math.floor(cell / gridColumns) + row, (cell % gridColumns) + column];
  const to = r * gridColumns + c;
  return r < 0 || r >= gridRows || c < 0 || c >= gridColumns || to === wallCell ? cell : to;
}

export interface GridRules {
  /** Chance that a move goes to one of its sides instead. */
  readonly slip: number;
  readonly discount: number;
  /** Reward of every move; an exit's comes on top. */
  readonly living: number;
}

/** What a move is worth where the values of cells are these. */
export function moveValue(values: readonly number[], cell: number, move: number, rules: GridRules): number {
  const arriving = (to: number): number => rules.living + (exits.get(to) ?? rules.discount * (values[to] ?? 0));
  const side = rules.slip / 2;
  return (
    (1 - rules.slip) * arriving(moveFrom(cell, move)) +
    side * arriving(moveFrom(cell, move + 1)) +
    side * arriving(moveFrom(cell, move + 3))
  );
}

/** The value of each of a cell's four moves. */
const moveValues = (values: readonly number[], cell: number, rules: GridRules): readonly number[] =>
  gridMoves.map((_, move) => moveValue(values, cell, move, rules));

/** One sweep: every cell takes the value of its best move, by the values before. */
export const sweepValues = (values: readonly number[], rules: GridRules): readonly number[] =>
  values.map((value, cell) => (openCells.includes(cell) ? Math.max(...moveValues(values, cell, rules)) : value));

/** The best of four, or undefined where all are equally good. */
export function bestOf(four: readonly number[]): number | undefined {
  const best = Math.max(...four);
  return best - Math.min(...four) < 1e-9 ? undefined : four.findIndex((value) => value > best - 1e-9);
}

/** The move that looks best in a cell. */
export const bestMove = (values: readonly number[], cell: number, rules: GridRules): number | undefined =>
  bestOf(moveValues(values, cell, rules));

export const placeName = (cell: number): string =>
  `row ${Math.floor(cell / gridColumns) + 1}, column ${(cell % gridColumns) + 1}`;
