import { describe, expect, it } from "vitest";
import { fieldOf, type MapName, mapColumns } from "../../../src/simulations/kinds/path-finding/maps.ts";
import { pathTo, type SearchMethod, searchAll } from "../../../src/simulations/kinds/path-finding/model.ts";

const maps: readonly MapName[] = ["pocket", "open", "gate", "mud"];
const methods: readonly SearchMethod[] = ["breadth", "depth", "dijkstra", "greedy", "astar"];

/** Costs by relaxing every edge until nothing changes (Bellman and Ford): no code of the searches. */
function cheapest({ ground, start, goal }: ReturnType<typeof fieldOf>): number {
  const cost = Array.from({ length: ground.length }, (_, cell) => (cell === start ? 0 : Number.POSITIVE_INFINITY));
  for (let round = 0; round < ground.length; round++)
    for (let a = 0; a < ground.length; a++)
      for (const b of [a + 1, a - 1, a + mapColumns, a - mapColumns]) {
        const isBeside = Math.abs((a % mapColumns) - (b % mapColumns)) <= 1;
        if (!isBeside || ground[b] === undefined || ground[a] === "#" || ground[b] === "#") continue;
        cost[b] = Math.min(cost[b] ?? 0, (cost[a] ?? 0) + (ground[b] === "~" ? 4 : 1));
      }
  return cost[goal] ?? 0;
}

describe.each(maps)("on the map %s", (map) => {
  it("A* and Dijkstra find the cheapest path, and A* looks at no more cells", () => {
    for (let row = 0; row < 8; row++) {
      const field = fieldOf(map, row);
      const [astar, dijkstra] = [searchAll("astar", field), searchAll("dijkstra", field)];
      expect(astar.cost[field.goal]).toBe(cheapest(field));
      expect(dijkstra.cost[field.goal]).toBe(cheapest(field));
      expect(astar.expanded.length).toBeLessThanOrEqual(dijkstra.expanded.length);
    }
  });

  it("every search finds a path of neighbours, never dearer to look at than the whole map", () => {
    for (const method of methods) {
      const field = fieldOf(map, 2);
      const search = searchAll(method, field);
      const path = pathTo(field.goal, search);
      expect(path[0]).toBe(field.start);
      for (const [i, cell] of path.slice(1).entries())
        expect([1, mapColumns]).toContain(Math.abs(cell - (path[i] ?? 0)));
      expect(new Set(search.expanded).size).toBe(search.expanded.length);
      expect(path.some((cell) => field.ground[cell] === "#")).toBe(false);
    }
  });
});

describe("what the searches differ in", () => {
  it("greedy goes into the pocket, where A* goes too but Dijkstra alone looks all around", () => {
    const field = fieldOf("pocket", 4);
    const looked = (["greedy", "astar", "dijkstra"] as const).map((method) => searchAll(method, field).expanded);
    expect(looked[0]).toContain(4 * mapColumns + 7);
    expect(looked[0]?.length).toBeLessThan(looked[2]?.length ?? 0);
    expect(looked[1]?.length).toBeLessThan(looked[2]?.length ?? 0);
  });

  it("breadth-first takes the fewest steps; neither it nor greedy search sees mud", () => {
    const field = fieldOf("mud", 4);
    const [breadth, greedy] = [searchAll("breadth", field), searchAll("greedy", field)];
    expect(pathTo(field.goal, breadth)).toHaveLength(mapColumns);
    for (const { cost } of [breadth, greedy]) expect(cost[field.goal]).toBeGreaterThan(cheapest(field));
  });
});
