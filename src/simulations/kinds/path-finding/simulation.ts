/** Searches for a way on a grid, cell by cell: which cells each looks at before it arrives. */
import type { Tone } from "../../../figures/schema-parts.ts";
import { type BoardCell, drawBoard } from "../../board.ts";
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Field, fieldOf, mapColumns, mapRows, mudCost } from "./maps.ts";
import { expandNext, pathTo, type Search, type SearchMethod, searchAll, startOnField } from "./model.ts";
import { cellName, saidOfSearch, searchNames } from "./told.ts";

function cells(search: Search, field: Field): BoardCell[][] {
  const [waiting, seen] = [new Set(search.frontier), new Set(search.expanded)];
  const now = search.expanded.at(-1);
  const way = new Set(now === undefined ? [] : pathTo(now, search));
  const toneOf = (cell: number): Tone | undefined =>
    way.has(cell) ? 1 : seen.has(cell) ? 2 : waiting.has(cell) ? 3 : undefined;
  return Array.from({ length: mapRows }, (_, r) =>
    Array.from({ length: mapColumns }, (__, c): BoardCell => {
      const cell = r * mapColumns + c;
      if (field.ground[cell] === "#") return { wall: true };
      const tone = toneOf(cell);
      const ground = seen.has(cell) ? String(search.cost[cell]) : field.ground[cell] === "~" ? "~" : "";
      const text = cell === field.start ? "S" : cell === field.goal ? "G" : ground;
      return { lines: text === "" ? [] : [text], ...(tone ? { tone } : {}), marked: cell === now };
    }),
  );
}

export const simulation = defineSimulation({
  controls: {
    method: choice("Search", searchNames, "astar"),
    map: choice("Map", { pocket: "Pocket", open: "Open", gate: "Gate", mud: "Mud" }, "pocket"),
    goalRow: range("Row of the goal", [1, mapRows], 1, 5),
  },
  start: ({ map, goalRow }): Search => startOnField(fieldOf(map, goalRow - 1)),
  step: (search, { method, map, goalRow }) => expandNext(search, method, fieldOf(map, goalRow - 1)),
  stepName: "Look at one cell",
  mostSteps: mapRows * mapColumns,
  pace: 120,
  view: (search, { method, map, goalRow }) => {
    const field = fieldOf(map, goalRow - 1);
    const now = search.expanded.at(-1);
    const arrived = now === field.goal;
    const way = now === undefined ? [] : pathTo(now, search);
    const spread = map === "mud" ? ` A step into mud (~) costs ${mudCost}.` : "";
    const ended = (Object.keys(searchNames) as SearchMethod[]).map((one) => [one, searchAll(one, field)] as const);
    return {
      says: saidOfSearch(search, method, field) + (now === undefined ? spread : ""),
      pictures: [
        {
          alternative: `A grid of ${mapRows} rows and ${mapColumns} columns with start S at ${cellName(field.start)} and goal G at ${cellName(field.goal)}. ${counted(search.expanded.length, "cell")} looked at, ${search.frontier.length} waiting.${way.length > 0 ? ` Path to the latest: ${way.map(cellName).join("; ")}.` : ""}`,
          draw: (frame) =>
            drawBoard(
              {
                cells: cells(search, field),
                tones: {
                  1: arrived ? "Path found" : "Path to the latest cell",
                  2: "Looked at, with its cost",
                  3: "Waiting (frontier)",
                },
                ...(map === "mud" ? {} : { wall: "Wall" }),
                marked: "Latest cell",
                side: 40,
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Looked at", value: String(search.expanded.length) },
        { label: "Waiting", value: String(search.frontier.length) },
        {
          label: arrived ? "Cost of the path" : "Cost so far",
          value: String(now === undefined ? 0 : search.cost[now]),
        },
      ],
      table: {
        columns: ["Search, at its end", "Cells looked at", "Cost of its path"],
        rows: ended.map(([one, { expanded, cost }]) => [
          searchNames[one],
          String(expanded.length),
          String(cost[field.goal]),
        ]),
      },
    };
  },
  predict: {
    question: "On the map with mud and the goal in row 5, which search finds the cheapest path?",
    choices: ["Breadth-first", "Greedy best-first", "A*"],
    right: 2,
    because:
      "A* counts what the way has cost and adds what is still needed at least, so that it goes round the mud where that is cheaper. Breadth-first counts steps alone, and greedy search only how near the goal seems.",
  },
});
