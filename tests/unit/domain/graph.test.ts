import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cycles,
  DirectedGraph,
  type Edge,
  longestPath,
  stronglyConnectedComponents,
  topologicalGroups,
} from "../../../src/domain/graph.ts";

const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
const edges = fc.array(fc.record({ source: fc.constantFrom(...names), target: fc.constantFrom(...names) }), {
  maxLength: 30,
});
const reaches = (graph: DirectedGraph, from: string, to: string): boolean => {
  const seen = new Set<string>();
  const waiting = [...graph.targetsOf(from)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === to) return true;
    if (!seen.has(next)) waiting.push(...graph.targetsOf(next));
    seen.add(next);
  }
  return false;
};

describe("order of a graph", () => {
  it("puts every source before its targets, cycles aside, on any graph", () => {
    fc.assert(
      fc.property(edges, (list: Edge[]) => {
        const graph = new DirectedGraph(names, list);
        const groups = topologicalGroups(graph, () => 0);
        const place = new Map(groups.flatMap((group, i) => group.map((node) => [node, i] as const)));
        for (const { source, target } of list) expect(place.get(source)).toBeLessThanOrEqual(place.get(target) ?? -1);
        expect(groups.flat().sort()).toEqual(names);
      }),
    );
  });

  it("groups exactly the nodes that reach each other", () => {
    fc.assert(
      fc.property(edges, (list: Edge[]) => {
        const graph = new DirectedGraph(names, list);
        const component = new Map(
          stronglyConnectedComponents(graph).flatMap((group, i) => group.map((node) => [node, i] as const)),
        );
        for (const a of names)
          for (const b of names)
            if (a !== b)
              expect(component.get(a) === component.get(b)).toBe(reaches(graph, a, b) && reaches(graph, b, a));
      }),
    );
  });

  it("takes the simpler of two free nodes first", () => {
    const graph = new DirectedGraph(["hard", "easy"], []);
    expect(topologicalGroups(graph, (node) => (node === "hard" ? 2 : 0))).toEqual([["easy"], ["hard"]]);
  });

  it("finds a cycle and a node that needs itself", () => {
    expect(
      cycles(
        new DirectedGraph(
          ["a", "b"],
          [
            { source: "a", target: "b" },
            { source: "b", target: "a" },
          ],
        ),
      ),
    ).toEqual([["a", "b"]]);
    expect(cycles(new DirectedGraph(["a"], [{ source: "a", target: "a" }]))).toEqual([["a"]]);
  });

  it("walks a chain of 50,000 without overflowing the stack", () => {
    const nodes = Array.from({ length: 50_000 }, (_, i) => `n${i}`);
    const chain = nodes.slice(1).map((target, i) => ({ source: `n${i}`, target }));
    expect(longestPath(new DirectedGraph(nodes, chain))).toBe(50_000);
  });
});
