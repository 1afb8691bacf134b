/** Five searches on one grid: breadth-first, depth-first, Dijkstra (1959), greedy best-first, and A* (Hart, Nilsson and Raphael, 1968). */

import { type Field, mudCost, neighbours, toGo } from "./maps.ts";

export type SearchMethod = "breadth" | "depth" | "dijkstra" | "greedy" | "astar";

export interface Search {
  /** In the order in which they were met. */
  readonly frontier: readonly number[];
  readonly expanded: readonly number[];
  readonly cost: Readonly<Record<number, number>>;
  readonly from: Readonly<Record<number, number>>;
}

export const startOnField = ({ start }: Field): Search => ({
  frontier: [start],
  expanded: [],
  cost: { [start]: 0 },
  from: {},
});

/** The lowest first; of equals the one met last, which is deeper. */
const lowest = (cells: readonly number[], of: (cell: number) => number): number | undefined =>
  cells.reduce<number | undefined>(
    (best, cell) => (best === undefined || of(cell) <= of(best) ? cell : best),
    undefined,
  );

export function chooseNext({ frontier, cost }: Search, method: SearchMethod, field: Field): number | undefined {
  const spent = (cell: number): number => cost[cell] ?? 0;
  switch (method) {
    case "breadth":
      return frontier[0];
    case "depth":
      return frontier.at(-1);
    case "dijkstra":
      return lowest(frontier, spent);
    case "greedy":
      return lowest(frontier, (cell) => toGo(cell, field));
    case "astar":
      return lowest(frontier, (cell) => spent(cell) + toGo(cell, field));
  }
}

/** Takes one cell from the frontier and puts its new neighbours there. @returns undefined at the goal or with none left */
export function expandNext(search: Search, method: SearchMethod, field: Field): Search | undefined {
  const cell = chooseNext(search, method, field);
  if (cell === undefined || search.expanded.at(-1) === field.goal) return undefined;
  const expanded = [...search.expanded, cell];
  let frontier = search.frontier.filter((other) => other !== cell);
  const [cost, from] = [{ ...search.cost }, { ...search.from }];
  if (cell === field.goal) return { ...search, frontier, expanded };
  const counts = method !== "breadth" && method !== "depth";
  // Depth-first takes the last first: so they are put in turned round.
  const around = neighbours(cell, field);
  for (const next of method === "depth" ? around.reverse() : around) {
    if (expanded.includes(next)) continue;
    const price = (cost[cell] ?? 0) + (field.ground[next] === "~" ? mudCost : 1);
    const known = frontier.includes(next);
    if (known && (method === "breadth" || (counts && price >= (cost[next] ?? 0)))) continue;
    if (!known || method === "depth") frontier = [...frontier.filter((other) => other !== next), next];
    cost[next] = price;
    from[next] = cell;
  }
  return { frontier, expanded, cost, from };
}

/** From the start to a cell that was met. */
export function pathTo(cell: number, { from }: Search): readonly number[] {
  const before = from[cell];
  return before === undefined ? [cell] : [...pathTo(before, { from } as Search), cell];
}

export function searchAll(method: SearchMethod, field: Field): Search {
  let search = startOnField(field);
  for (let next: Search | undefined = search; next; next = expandNext(search, method, field)) search = next;
  return search;
}
