/** What the simulation says of a search. */
import { counted } from "../../phrase.ts";
import { type Field, mapColumns, toGo } from "./maps.ts";
import { pathTo, type Search, type SearchMethod, searchAll } from "./model.ts";

export const searchNames: Readonly<Record<SearchMethod, string>> = {
  breadth: "Breadth-first",
  depth: "Depth-first",
  dijkstra: "Dijkstra",
  greedy: "Greedy best-first",
  astar: "A*",
};

export const cellName = (cell: number): string =>
  `row ${Math.floor(cell / mapColumns) + 1}, column ${(cell % mapColumns) + 1}`;

/** Why this cell was the next. */
function reason(method: SearchMethod, cost: number, left: number): string {
  switch (method) {
    case "breadth":
      return `it waited longest (cost so far ${cost})`;
    case "depth":
      return `it was met last (cost so far ${cost})`;
    case "dijkstra":
      return `no other has a lower cost so far than ${cost}`;
    case "greedy":
      return `no other seems nearer: at least ${left} to go`;
    case "astar":
      return `no other has a lower sum than ${cost} so far + at least ${left} to go = ${cost + left}`;
  }
}

export function saidOfSearch(search: Search, method: SearchMethod, field: Field): string {
  const cell = search.expanded.at(-1);
  if (cell === undefined)
    return `The search starts at ${cellName(field.start)} and looks for the goal at ${cellName(field.goal)}. A step looks at one cell and notes its neighbours.`;
  const cost = search.cost[cell] ?? 0;
  if (cell !== field.goal)
    return `${searchNames[method]} looks at ${cellName(cell)}: ${reason(method, cost, toGo(cell, field))}. ${counted(search.frontier.length, "cell waits", "cells wait")}.`;
  const cheapest = searchAll("dijkstra", field).cost[field.goal] ?? cost;
  const verdict = cost === cheapest ? "No path is cheaper" : `The cheapest path costs ${cheapest}`;
  return `${searchNames[method]} reached the goal after looking at ${counted(search.expanded.length, "cell")}. Its path takes ${counted(pathTo(cell, search).length - 1, "step")} and costs ${cost}. ${verdict}.`;
}
