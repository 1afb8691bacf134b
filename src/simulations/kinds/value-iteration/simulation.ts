/** Value iteration: the values of exits spread over a grid, sweep by sweep. */
import { type BoardCell, drawBoard } from "../../board.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import {
  bestMove,
  exits,
  type GridRules,
  gridColumns,
  gridMoves,
  gridRows,
  moveValue,
  openCells,
  placeName,
  startCell,
  sweepValues,
  wallCell,
} from "./model.ts";

interface State {
  readonly values: readonly number[];
  readonly before?: readonly number[];
  readonly sweeps: number;
}

const settled = 0.001;
const changeOf = ({ values, before }: State): number =>
  before ? Math.max(...values.map((value, cell) => Math.abs(value - (before[cell] ?? 0)))) : Number.POSITIVE_INFINITY;

function said(state: State, rules: GridRules): string {
  const { values, before, sweeps } = state;
  if (!before)
    return "Every cell's value is 0; only the exits are known, +1 and −1. A sweep gives each cell the value of its best move.";
  const count = `Sweep ${sweeps}`;
  if (changeOf(state) < settled)
    return `${count} changed no value by more than ${settled}: they have settled. From the start, at ${placeName(startCell)}, the best that can be expected is ${tidy(values[startCell] ?? 0)}.`;
  const moved = [...openCells].sort(
    (a, b) => Math.abs((values[b] ?? 0) - (before[b] ?? 0)) - Math.abs((values[a] ?? 0) - (before[a] ?? 0)),
  )[0] as number;
  const best = bestMove(before, moved, rules);
  const by = best === undefined ? "all moves being alike" : `by the move ${gridMoves[best]?.name}`;
  return `${count} changed most at ${placeName(moved)}: from ${tidy(before[moved] ?? 0)} to ${tidy(values[moved] ?? 0)}, ${by}.`;
}

export const simulation = defineSimulation({
  controls: {
    slip: range("Chance to slip sideways", [0, 0.5], 0.05, 0.2),
    discount: range("Discount factor", [0.5, 1], 0.01, 1),
    living: range("Reward of each move", [-0.5, 0], 0.02, -0.04),
  },
  start: (): State => ({ values: Array.from({ length: gridRows * gridColumns }, () => 0), sweeps: 0 }),
  step: (state, rules) =>
    changeOf(state) < settled
      ? undefined
      : { values: sweepValues(state.values, rules), before: state.values, sweeps: state.sweeps + 1 },
  stepName: "Next sweep",
  mostSteps: 100,
  pace: 500,
  view: (state, rules) => {
    const { values, sweeps } = state;
    const arrow = (cell: number): string => {
      const best = bestMove(values, cell, rules);
      return best === undefined ? "·" : (gridMoves[best]?.arrow ?? "");
    };
    const cellAt = (cell: number): BoardCell => {
      const exit = exits.get(cell);
      if (cell === wallCell) return { wall: true };
      if (exit !== undefined) return { lines: [exit > 0 ? "+1" : "−1"], tone: exit > 0 ? 1 : 2 };
      return { lines: [arrow(cell), tidy(values[cell] ?? 0)], marked: cell === startCell };
    };
    const moves = openCells.map((cell) => {
      const best = bestMove(values, cell, rules);
      return best === undefined ? "none better" : (gridMoves[best]?.name ?? "");
    });
    return {
      says: said(state, rules),
      pictures: [
        {
          alternative: `A grid of ${gridRows} rows and ${gridColumns} columns, with a wall at ${placeName(wallCell)} and exits at ${placeName(3)} (+1) and ${placeName(7)} (−1). After ${counted(sweeps, "sweep")}: ${openCells.map((cell, i) => `${placeName(cell)}: ${tidy(values[cell] ?? 0)}, best move ${moves[i]}`).join("; ")}.`,
          draw: (frame) =>
            drawBoard(
              {
                cells: Array.from({ length: gridRows }, (_, r) =>
                  Array.from({ length: gridColumns }, (__, c) => cellAt(r * gridColumns + c)),
                ),
                tones: { 1: "Exit with a reward", 2: "Exit with a loss" },
                wall: "Wall",
                marked: "Start",
                side: 76,
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Sweeps", value: String(sweeps) },
        { label: "Value of the start", value: tidy(values[startCell] ?? 0) },
        { label: "Largest change", value: state.before ? tidy(changeOf(state)) : "none yet" },
      ],
      table: {
        columns: ["Cell", "Value", ...gridMoves.map(({ name }) => name)],
        rows: openCells.map((cell) => [
          placeName(cell),
          tidy(values[cell] ?? 0),
          ...gridMoves.map((_, move) => tidy(moveValue(values, cell, move, rules))),
        ]),
      },
    };
  },
  predict: {
    question: "All values start at 0, and only the exits pay. Where do values first become positive?",
    choices: ["Everywhere at once", "Beside the exit with +1", "At the start cell"],
    right: 1,
    because:
      "A sweep looks one move ahead. After the first, only the cell beside the good exit knows of it; each further sweep carries its worth one cell on.",
  },
});
