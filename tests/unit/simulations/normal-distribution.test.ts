import { describe, expect, it } from "vitest";
import { normalDensity } from "../../../src/simulations/kinds/central-limit-theorem/model.ts";
import { normalBelow } from "../../../src/simulations/kinds/normal-distribution/model.ts";

describe("the normal distribution", () => {
  it("has the table's values below 0, 1, 1.96 and −2 deviations", () => {
    expect(normalBelow(3, 3, 2)).toBeCloseTo(0.5, 6);
    expect(normalBelow(5, 3, 2)).toBeCloseTo(0.841345, 6);
    expect(normalBelow(1.96, 0, 1)).toBeCloseTo(0.975002, 6);
    expect(normalBelow(-2, 0, 1)).toBeCloseTo(0.02275, 6);
  });

  it("gains below a place what the area under its density holds", () => {
    const dx = 0.001;
    let area = 0;
    for (let i = 0; i < 5000; i++) area += normalDensity(-1 + (i + 0.5) * dx, 1, 2) * dx;
    expect(normalBelow(4, 1, 2) - normalBelow(-1, 1, 2)).toBeCloseTo(area, 4);
  });
});
