import { describe, expect, it } from "vitest";
import {
  mostVisited,
  playOut,
  type StickNode,
  stickRoot,
  uctScore,
} from "../../../src/simulations/kinds/monte-carlo-tree-search/model.ts";

function grow(sticks: number, playouts: number, exploration = 1.4, seed = 1): StickNode {
  let root = stickRoot(sticks);
  for (let i = 0; i < playouts; i++) root = playOut(root, exploration, seed * 100_003 + i).root;
  return root;
}

const inner = (node: StickNode): StickNode[] => node.children.flatMap((child) => [child, ...inner(child)]);

describe("Monte Carlo tree search", () => {
  it("finds the winning move, which leaves a multiple of four", () => {
    for (const sticks of [2, 3, 5, 6, 7, 9, 10, 11]) expect(mostVisited(grow(sticks, 3000))).toBe(sticks % 4);
  });

  it("counts every playout once on its way", () => {
    const root = grow(9, 400);
    expect(root.visits).toBe(400);
    expect(root.children.reduce((sum, { visits }) => sum + visits, 0)).toBe(400);
    for (const node of inner(root)) {
      const below = node.children.reduce((sum, { visits }) => sum + visits, 0);
      if (node.sticks > 0) expect(node.visits).toBe(1 + below);
      expect(node.wins).toBeLessThanOrEqual(node.visits);
    }
  });

  it("gives a win to whoever takes the last stick", () => {
    const root = grow(1, 5);
    expect(root.children).toEqual([{ sticks: 0, visits: 5, wins: 5, children: [] }]);
    expect(playOut(stickRoot(1), 1, 1).playout).toEqual({ moves: [1], won: true });
  });

  it("scores by UCT as worked out by hand, and never comes back to a loser without exploration", () => {
    const node = { sticks: 3, visits: 4, wins: 3, children: [] };
    expect(uctScore(node, 100, 2)).toBeCloseTo(0.75 + 2 * Math.sqrt(Math.log(100) / 4), 12);
    const visits = grow(6, 500, 0).children.map((child) => child.visits);
    expect(Math.min(...visits)).toBeLessThan(10);
  });
});
