import { describe, expect, it } from "vitest";
import { activations } from "../../../src/simulations/kinds/activation-function/model.ts";

describe("activation functions", () => {
  it("have the slopes that differences of their values give", () => {
    const h = 1e-3;
    // The normal distribution is exact to about 1e-7, so its slopes to about 1e-4.
    for (const { name, of, slope } of Object.values(activations))
      for (const x of [-4.3, -2, -0.7, 0.4, 1, 3.6])
        expect(slope(x), `${name} at ${x}`).toBeCloseTo((of(x + h) - of(x - h)) / (2 * h), 3);
  });

  it("have the values of tables", () => {
    expect(activations.sigmoid.of(0)).toBe(0.5);
    expect(activations.sigmoid.slope(0)).toBe(0.25);
    expect(activations.tanh.of(1)).toBeCloseTo(0.76159, 5);
    expect(activations.relu.of(-2)).toBe(0);
    expect(activations.leaky.of(-2)).toBeCloseTo(-0.2, 12);
    expect(activations.gelu.of(1)).toBeCloseTo(0.841345, 6);
  });
});
