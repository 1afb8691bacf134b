import { describe, expect, it } from "vitest";
import {
  correctBelief,
  type Gaussian,
  makeTrack,
  predictBelief,
} from "../../../src/simulations/kinds/kalman-filter/model.ts";

describe("a Kalman filter", () => {
  it("meets halfway where prediction and sensor are equally sure", () => {
    const predicted = predictBelief({ mean: 1, variance: 3 }, 0.5, 1);
    expect(predicted).toEqual({ mean: 1.5, variance: 4 });
    expect(correctBelief(predicted, 3.5, 2)).toEqual({ mean: 2.5, variance: 2, gain: 0.5 });
  });

  it("is the mean of prior and measurements where nothing moves", () => {
    const measured = [3, 5, 1, 7];
    const last = measured.reduce<Gaussian>((belief, one) => correctBelief(predictBelief(belief, 0, 0), one, 2), {
      mean: 4,
      variance: 4,
    });
    expect(last.mean).toBeCloseTo((4 + 3 + 5 + 1 + 7) / 5, 10);
    expect(last.variance).toBeCloseTo(4 / 5, 10);
  });

  it("comes to rest at the variance that its quadratic equation has", () => {
    let belief: Gaussian = { mean: 0, variance: 9 };
    for (let i = 0; i < 200; i++) belief = predictBelief(correctBelief(belief, 0, 2), 0, 0.7);
    const q = 0.49;
    expect(belief.variance).toBeCloseTo((q + Math.sqrt(q * q + 4 * q * 4)) / 2, 8);
  });

  it("measures with the spread that the sensor has", () => {
    const { truth, measured } = makeTrack(4000, 0.5, 0.3, 2, 1);
    const squares = measured.reduce((sum, one, i) => sum + (one - (truth[i + 1] ?? 0)) ** 2, 0);
    expect(Math.sqrt(squares / measured.length)).toBeCloseTo(2, 1);
  });
});
