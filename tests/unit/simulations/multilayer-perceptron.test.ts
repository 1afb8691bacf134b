import { describe, expect, it } from "vitest";
import {
  datasets,
  gradientOver,
  lossOver,
  randomNetwork,
  rightOf,
  type SmallNetwork,
  scoreAt,
  trainedOnce,
} from "../../../src/simulations/kinds/multilayer-perceptron/model.ts";

const trained = (hidden: number, data: keyof typeof datasets, epochs: number): SmallNetwork => {
  let network = randomNetwork(hidden, 101);
  for (let i = 0; i < epochs; i++) network = trainedOnce(network, datasets[data](1), 0.5);
  return network;
};

describe("a small network", () => {
  it("computes what is worked out by hand", () => {
    const network: SmallNetwork = { units: [{ fromX: 1, fromY: 2, bias: -1, out: 3 }], bias: 0.5 };
    expect(scoreAt(network, 1, 0.25)).toBeCloseTo(0.5 + 3 * Math.tanh(0.5), 12);
    expect(lossOver({ units: [], bias: 0 }, datasets.xor(1))).toBeCloseTo(Math.LN2, 12);
  });

  it("finds the slopes that small changes of the weights give", () => {
    const examples = datasets.rings(3);
    const network = randomNetwork(2, 5);
    const slopes = gradientOver(network, examples);
    const h = 1e-5;
    for (const weight of ["fromX", "fromY", "bias", "out"] as const) {
      const moved = (by: number): SmallNetwork => ({
        ...network,
        units: network.units.map((unit, i) => (i === 1 ? { ...unit, [weight]: unit[weight] + by } : unit)),
      });
      const measured = (lossOver(moved(h), examples) - lossOver(moved(-h), examples)) / (2 * h);
      expect(slopes.units[1]?.[weight]).toBeCloseTo(measured, 7);
    }
  });

  it("learns XOR with four hidden units and can't with one", () => {
    expect(rightOf(trained(4, "xor", 400), datasets.xor(1))).toBe(40);
    expect(rightOf(trained(1, "xor", 400), datasets.xor(1))).toBeLessThan(36);
  });

  it("learns the disc in the ring", () => {
    expect(rightOf(trained(4, "rings", 400), datasets.rings(1))).toBe(40);
  });
});
