import { describe, expect, it } from "vitest";
import { learnEpisode, learnMove, livingReward, newLearner } from "../../../src/simulations/kinds/q-learning/model.ts";
import { bestOf, moveFrom } from "../../../src/simulations/kinds/value-iteration/model.ts";

describe("Q-learning", () => {
  it("updates one value, as worked out by hand", () => {
    const q = newLearner().q.map((row, cell) => (cell === 2 ? [0, 0.5, 0, 0] : cell === 1 ? [0, 0.2, 0, 0] : row));
    const rules = { rate: 0.5, discount: 0.9, epsilon: 0 };
    const inner = learnMove({ ...newLearner(), q, cell: 1 }, rules, 1);
    expect(inner.cell).toBe(2);
    expect(inner.q[1]).toEqual([0, expect.closeTo(0.2 + 0.5 * (livingReward + 0.9 * 0.5 - 0.2)), 0, 0]);
    const last = learnMove(inner, rules, 1);
    expect(last.q[2]?.[1]).toBeCloseTo(0.5 + 0.5 * (livingReward + 1 - 0.5));
    expect(last.episodes).toEqual([1 + 1]);
    expect(last.q.filter((_, cell) => cell !== 1 && cell !== 2).flat()).toEqual(Array.from({ length: 40 }, () => 0));
  });

  it("learns a shortest way of five moves and what it is worth", () => {
    let learner = newLearner();
    for (let i = 0; i < 400; i++) learner = learnEpisode(learner, { rate: 0.5, discount: 0.9, epsilon: 0.3 }, 3);
    let cell = 8;
    const way: number[] = [];
    while (cell !== 3 && way.length < 10) {
      cell = moveFrom(cell, bestOf(learner.q[cell] ?? []) ?? 0);
      way.push(cell);
    }
    expect(way).toHaveLength(5);
    const worth = [0, 1, 2, 3, 4].reduce((sum, i) => sum + 0.9 ** i * livingReward, 0.9 ** 4);
    expect(Math.max(...(learner.q[8] ?? []))).toBeCloseTo(worth, 2);
  });
});
