/** Q-learning: a grid is learnt by walking it, from nothing but rewards. */
import type { Point } from "../../../figures/sample.ts";
import { type BoardCell, drawBoard } from "../../board.ts";
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation, type Picture } from "../../simulation.ts";
import {
  bestOf,
  exits,
  gridColumns,
  gridMoves,
  gridRows,
  openCells,
  placeName,
  wallCell,
} from "../value-iteration/model.ts";
import { type Learner, learnEpisode, learnMove, newLearner } from "./model.ts";

/** How an episode went. */
const outcome = (moves: number): string =>
  moves > 0
    ? `reached +1 in ${counted(moves, "move")}`
    : moves < 0
      ? `ended at −1 after ${counted(-moves, "move")}`
      : "found no exit and was broken off";

function said({ last, episodes, moves }: Learner, rate: number, discount: number): string {
  if (!last)
    return "Nothing is known yet: every move is worth 0. The walker starts at the bottom left and tries its way.";
  const ended = moves === 0 ? `Episode ${episodes.length} ${outcome(episodes.at(-1) ?? 0)}. Its last update: ` : "";
  const { from, move, to, reward, best, old, now, random } = last;
  const where = to === from ? "stays there" : `leads to ${placeName(to)}`;
  return `${ended}${gridMoves[move]?.name} at ${placeName(from)}${random ? ", tried at random," : ""} ${where}: ${tidy(old)} + ${tidy(rate)} × (${tidy(reward)} + ${tidy(discount)} × ${tidy(best)} − ${tidy(old).replace(/^−.*$/, "($&)")}) = ${tidy(now)}.`.replace(
    /^./,
    (first) => first.toUpperCase(),
  );
}

function board({ q, cell }: Learner): Picture {
  const best = (at: number): string => {
    const move = bestOf(q[at] ?? []);
    return move === undefined ? "·" : (gridMoves[move]?.arrow ?? "");
  };
  const top = (at: number): string => tidy(Math.max(...(q[at] ?? [0])));
  const cellAt = (at: number): BoardCell => {
    const exit = exits.get(at);
    if (at === wallCell) return { wall: true };
    if (exit !== undefined) return { lines: [exit > 0 ? "+1" : "−1"], tone: exit > 0 ? 1 : 2 };
    return { lines: [best(at), top(at)], marked: at === cell };
  };
  const told = openCells.map((at) => `${placeName(at)}: ${top(at)} ${best(at)}`);
  return {
    title: "Best move in each cell, and its value",
    alternative: `A grid with a wall at ${placeName(wallCell)} and exits at ${placeName(3)} (+1) and ${placeName(7)} (−1). The walker is at ${placeName(cell)}. Best values: ${told.join("; ")}.`,
    draw: (frame) =>
      drawBoard(
        {
          cells: Array.from({ length: gridRows }, (_, r) =>
            Array.from({ length: gridColumns }, (__, c) => cellAt(r * gridColumns + c)),
          ),
          tones: { 1: "Exit with a reward", 2: "Exit with a loss" },
          wall: "Wall",
          marked: "Walker",
          side: 70,
        },
        frame,
      ),
  };
}

function episodesPicture(episodes: readonly number[]): Picture {
  const placed = episodes.map((moves, i): Point => [i + 1, moves === 0 ? 100 : Math.abs(moves)]);
  const some = (good: boolean): Point[] => placed.filter((_, i) => (episodes[i] ?? 0) > 0 === good);
  const top = Math.max(20, ...placed.map(([, moves]) => moves));
  return {
    title: "Moves in each episode",
    alternative: `Points for ${counted(episodes.length, "episode")}: ${some(true).length} ended at +1, the latest took ${counted(placed.at(-1)?.[1] ?? 0, "move")}.`,
    draw: (frame) =>
      drawPlane(
        {
          x: { label: "Episode", from: 0, to: Math.max(10, episodes.length) },
          y: { label: "Moves", from: 0, to: 1.1 * top },
          shape: 0.3,
          layers: [
            { draw: "line", points: placed, tone: 4 },
            { draw: "points", points: some(true), tone: 1, label: "ended at +1" },
            { draw: "points", points: some(false), tone: 2, label: "ended otherwise" },
          ],
        },
        frame,
      ),
  };
}

export const simulation = defineSimulation({
  controls: {
    unit: choice("A step is", { episode: "One episode", move: "One move" }, "episode"),
    rate: range("Learning rate", [0.05, 1], 0.05, 0.5),
    discount: range("Discount factor", [0.5, 1], 0.01, 0.9),
    epsilon: range("Chance of a random move", [0, 1], 0.05, 0.2),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: newLearner,
  step: (learner, { unit, seed, ...rules }) => (unit === "move" ? learnMove : learnEpisode)(learner, rules, seed),
  mostSteps: 120,
  pace: 350,
  view: (learner, { rate, discount }) => ({
    says: said(learner, rate, discount),
    pictures: [board(learner), ...(learner.episodes.length > 0 ? [episodesPicture(learner.episodes)] : [])],
    readouts: [
      { label: "Episodes", value: String(learner.episodes.length) },
      { label: "Moves in all", value: String(learner.all) },
      { label: "Value of the start", value: tidy(Math.max(...(learner.q[8] ?? [0]))) },
    ],
    table: {
      columns: ["Cell", ...gridMoves.map(({ name }) => name)],
      rows: openCells.map((cell) => [placeName(cell), ...(learner.q[cell] ?? []).map(tidy)]),
    },
  }),
  predict: {
    question: "In the first episode the walker stumbles into +1. Of how many cells does it then know that +1 is near?",
    choices: ["Of all that it passed", "Only of the last one", "Of none"],
    right: 1,
    because:
      "An update looks one move ahead. Only the move into the exit has seen its reward; the cells before learn of it in later episodes, one after another.",
  },
});
