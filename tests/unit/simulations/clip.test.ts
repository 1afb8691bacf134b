import { scaleLinear } from "d3-scale";
import { expect, it } from "vitest";
import type { Plane } from "../../../src/figures/axes.ts";
import { pathWithin } from "../../../src/simulations/clip.ts";

const plane: Plane = { x: scaleLinear(), y: scaleLinear(), left: 10, right: 110, top: 0, bottom: 50 };

it("cuts a line at the plane's edge without bending it", () => {
  expect(
    pathWithin(
      [
        [0, 0],
        [200, 100],
      ],
      plane,
    ),
  ).toBe("M10,5L100,50");
});

it("leaves out what lies beyond, and comes back where the line does", () => {
  expect(
    pathWithin(
      [
        [20, 40],
        [40, 80],
        [60, 40],
        [80, 20],
      ],
      plane,
    ),
  ).toBe("M20,40L25,50M55,50L60,40L80,20");
});

it("breaks where a point is no number", () => {
  expect(
    pathWithin(
      [
        [20, 10],
        [30, 10],
        [Number.NaN, 10],
        [50, 10],
        [60, 10],
      ],
      plane,
    ),
  ).toBe("M20,10L30,10M50,10L60,10");
});
