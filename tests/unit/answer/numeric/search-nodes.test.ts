import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, misfit, results, worked, wrongFormulas } from "./ask.ts";

describe("nodes of a search tree", () => {
  it.each([
    ["bfs with branching factor 3 and the goal at depth 4, how many nodes", 121, "breadth-first-search"],
    ["How many nodes does breadth-first search generate for b = 2 and d = 3?", 15, "breadth-first-search"],
    ["breadth first search, each node has 10 successors, depth 2: number of nodes?", 111, "breadth-first-search"],
    ["bfs: 3 children per node, depth 4: how many nodes", 121, "breadth-first-search"],
    [
      "how many nodes does dfs visit in the worst case with branching factor 2 and maximum depth 3?",
      15,
      "depth-first-search",
    ],
    [
      "how many nodes does iterative deepening generate with branching factor 10 and goal depth 5",
      123450,
      "iterative-deepening",
    ],
    ["iterative deepening dfs, b = 2, d = 2, how many nodes", 8, "iterative-deepening"],
  ])("%s", (question, nodes, about) => {
    expect(results(question)).toEqual([nodes]);
    expect(worked(question).about).toEqual([about]);
  });

  it("writes out the sum, and says whether the start counts", () => {
    const { result, steps } = worked("bfs with branching factor 3 and the goal at depth 4, how many nodes");
    expect(result).toContain("the start counted");
    expect(steps.join()).toContain("1 + 3 + 9 + 27 + 81 = 121");
    expect(worked("iterative deepening, b = 2, d = 2, how many nodes").result).toContain("the start not counted");
  });

  it("agrees with walking the tree", () => {
    const walk = (b: number, depth: number): number =>
      depth === 0 ? 1 : 1 + Array.from({ length: b }, () => walk(b, depth - 1)).reduce((x, y) => x + y, 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), (b, d) => {
        const breadth = `bfs: branching factor ${b}, goal depth ${d}, how many nodes?`;
        const deepening = `iterative deepening: branching factor ${b}, goal depth ${d}, how many nodes?`;
        const rounds = Array.from({ length: d + 1 }, (_round, depth) => walk(b, depth) - 1);
        expect(results(breadth)).toEqual([walk(b, d)]);
        expect(results(deepening)).toEqual([rounds.reduce((x, y) => x + y, 0)]);
        for (const question of [breadth, deepening]) expect(wrongFormulas(worked(question))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("says what does not fit", () => {
    expect(misfit("bfs with branching factor 2.5 and depth 4, how many nodes")).toContain("$2.5$");
    expect(misfit("bfs with branching factor 0 and depth 4, how many nodes")).toContain("from 1 up");
  });

  it.each([
    "what is the branching factor in bfs",
    "bfs with branching factor 3, how many nodes",
    "how many nodes at depth 4 in bfs with branching factor 3",
    "dfs with branching factor 3 and the goal at depth 4, how many nodes",
    "how many nodes does bfs keep in memory with branching factor 3 and depth 4",
    "how many nodes does bfs expand with branching factor 3 and goal depth 4",
    "bfs vs dfs with branching factor 3 and depth 4, how many nodes",
    "bidirectional bfs with branching factor 3 and depth 4, how many nodes",
    "bfs with branching factor 3 and depth 4, 100 nodes a second, how many nodes",
    "bfs with branching factor 10 and depth 40, how many nodes",
  ])("nothing to compute: %s", (question) => expect(ask(question)).toBeUndefined());
});
