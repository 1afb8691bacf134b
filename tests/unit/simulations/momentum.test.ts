/** Ways down an elongated bowl. */
import { expect, it } from "vitest";
import { bowlLoss, type DescentMethod, descend, startDescent } from "../../../src/simulations/kinds/momentum/model.ts";

const after = (steps: number, method: DescentMethod, rate: number, k: number) => {
  let now = startDescent([2, -1]);
  for (let i = 0; i < steps; i++) now = descend(now, method, rate, k);
  return now.at;
};

it("plain steps multiply each distance by one minus rate times curvature", () => {
  const [x, y] = after(7, "plain", 0.1, 15);
  expect(x).toBeCloseTo(2 * 0.9 ** 7, 10);
  expect(y).toBeCloseTo(-1 * (-0.5) ** 7, 10);
});

it("momentum adds 0.8 of the last step", () => {
  // Along: 2, then −0.2 to 1.8, then 0.8 × −0.2 − 0.1 × 1.8 = −0.34 to 1.46.
  expect(after(2, "momentum", 0.1, 15)[0]).toBeCloseTo(1.46, 10);
});

it("Adam's first step is the learning rate in each direction, however steep", () => {
  const [x, y] = after(1, "adam", 0.1, 15);
  expect(x).toBeCloseTo(1.9, 6);
  expect(y).toBeCloseTo(-0.9, 6);
});

it("momentum is lower than plain descent after forty steps in a narrow bowl", () => {
  expect(bowlLoss(after(40, "momentum", 0.045, 40), 40)).toBeLessThan(bowlLoss(after(40, "plain", 0.045, 40), 40) / 10);
});
