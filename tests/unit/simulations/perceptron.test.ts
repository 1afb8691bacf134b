/** The perceptron's rule. */
import { expect, it } from "vitest";
import {
  corrected,
  isWrong,
  nextWrong,
  outputAt,
  type SidedPoint,
  twoGroups,
  type Weights,
} from "../../../src/simulations/kinds/perceptron/model.ts";

const begin: Weights = { bias: 1, x: -1, y: 1 };

function run(data: readonly SidedPoint[], rate: number, most: number): { weights: Weights; corrections: number } {
  let [weights, last, corrections] = [begin, -1, 0];
  for (; corrections < most; corrections++) {
    const place = nextWrong(weights, data, last);
    if (place === undefined) break;
    weights = corrected(weights, data[place] as SidedPoint, rate);
    last = place;
  }
  return { weights, corrections };
}

it("corrects as worked out by hand", () => {
  const point: SidedPoint = { at: [2, -1], sign: 1 };
  expect(outputAt(begin, point.at)).toBe(-2);
  expect(isWrong(begin, point)).toBe(true);
  expect(corrected(begin, point, 0.5)).toEqual({ bias: 1.5, x: 0, y: 0.5 });
});

it("comes to rest where a line parts the groups, with every point on its side", () => {
  for (let seed = 1; seed <= 20; seed++)
    for (const rate of [0.1, 0.3, 2]) {
      const data = twoGroups(false, seed);
      expect(data.filter(({ sign }) => sign === 1)).toHaveLength(12);
      expect(data).toHaveLength(24);
      const { weights, corrections } = run(data, rate, 150);
      expect(corrections).toBeLessThan(150);
      for (const { at, sign } of data) expect(Math.sign(outputAt(weights, at))).toBe(sign);
    }
});

it("never comes to rest in groups that overlap", () => {
  for (let seed = 1; seed <= 20; seed++) expect(run(twoGroups(true, seed), 0.3, 1000).corrections).toBe(1000);
});

it("goes round: the next wrong point may stand before the last", () => {
  const data: SidedPoint[] = [
    { at: [3, 0], sign: 1 },
    { at: [0, 1], sign: 1 },
  ];
  expect(nextWrong(begin, data, 0)).toBe(0);
  expect(nextWrong({ bias: 0, x: 1, y: 1 }, data, 0)).toBeUndefined();
});
