/** The gradient: which way is steepest, and how steep every other way is. */
import type { Point } from "../../../figures/sample.ts";
import { choice, points, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { asPercent, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { mapLayers, type SurfacePlace } from "./map.ts";
import { gradientAt, heightAt, type Surface, slopeTowards } from "./model.ts";

const surfaces = {
  bowl: { p: 0.5, q: 0.5, flat: "the lowest point" },
  valley: { p: 0.25, q: 1.25, flat: "the lowest point" },
  saddle: { p: 0.5, q: -0.5, flat: "a saddle point, up one way and down the other" },
  hill: { p: -0.5, q: -0.5, flat: "the highest point" },
} as const satisfies Record<string, Surface & { readonly flat: string }>;

const edge = 4;
const nothing = 1e-9;
const origin: Point = [0, 0];
const written = ([x, y]: Point): string => `(${tidy(x)}, ${tidy(y)})`;
const degrees = (angle: number): string => `${Math.round(angle) % 360}°`;
const directionOf = ([x, y]: Point): number => ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;

function said({ at, height, gradient, steepest }: SurfacePlace, direction: number, flat: string): string {
  const here = `At ${written(at)} the height is ${tidy(height)}.`;
  if (steepest < nothing)
    return `${here} The gradient is zero, so no direction leads up or down at first: this is ${flat}.`;
  const slope = slopeTowards(gradient, direction);
  const arrow = `The gradient ${written(gradient)} points uphill, to ${degrees(directionOf(gradient))}, with a slope of ${tidy(steepest)}.`;
  const share = slope / steepest;
  if (Math.abs(share) < nothing)
    return `${here} ${arrow} The chosen direction runs along the contour: there the slope is 0.`;
  if (Math.abs(share) < 0.005)
    return `${here} ${arrow} The chosen direction runs almost along the contour: there the slope is only ${tidy(slope)}.`;
  const way = slope > 0 ? "rises" : "falls";
  return `${here} ${arrow} In the chosen direction of ${degrees(direction)} the height ${way} by ${tidy(Math.abs(slope))} per unit, ${asPercent(Math.min(1, Number(Math.abs(share).toFixed(6))))} of the steepest.`;
}

export const simulation = defineSimulation({
  controls: {
    place: points("Place", { x: [-3, 3], y: [-3, 3], step: 0.1, value: [[2, 1.5]] }),
    direction: range("Direction, in degrees", [0, 355], 5, 0),
    surface: choice("Surface", { bowl: "Bowl", valley: "Long valley", saddle: "Saddle", hill: "Hilltop" }, "valley"),
  },
  start: ({ place: [at = origin], surface }): SurfacePlace => {
    const gradient = gradientAt(surfaces[surface], at);
    return { at, height: heightAt(surfaces[surface], at), gradient, steepest: Math.hypot(...gradient) };
  },
  view: (state, { direction, surface: name }) => {
    const { height, gradient, steepest } = state;
    const surface = surfaces[name];
    const slope = slopeTowards(gradient, direction);
    const isFlat = steepest < nothing;
    const arrow = isFlat
      ? "The gradient is zero, so there is no arrow."
      : `An arrow at right angles to the contour shows the gradient ${written(gradient)} at a fifth of its length.`;
    const most = Math.max(1, steepest * 1.1);
    const every = Array.from({ length: 73 }, (_, i): Point => [5 * i, slopeTowards(gradient, 5 * i)]);
    return {
      says: said(state, direction, surface.flat),
      pictures: [
        {
          title: "Seen from above",
          alternative: `Contours of the surface seen from above, with the place ${written(state.at)}. ${arrow} A line shows the chosen direction of ${degrees(direction)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: -edge, to: edge },
                y: { label: "y", from: -edge, to: edge },
                shape: 1,
                layers: mapLayers(surface, state, direction),
              },
              frame,
            ),
        },
        {
          title: "Slope in every direction",
          alternative: isFlat
            ? "The slope is 0 in every direction."
            : `The slope over all directions is a wave: ${tidy(steepest)} at most, ${tidy(-steepest)} at least, and ${tidy(slope)} at the chosen ${degrees(direction)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: {
                  label: "Direction",
                  from: 0,
                  to: 360,
                  ticks: [0, 90, 180, 270, 360].map((at) => ({ at, text: `${at}°` })),
                },
                y: { label: "Slope", from: -most, to: most },
                shape: 0.45,
                layers: [
                  { draw: "horizontal", y: 0 },
                  { draw: "line", points: every, tone: 1 },
                  { draw: "mark", at: [direction, slope] },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Height", value: tidy(height) },
        { label: "Gradient", value: written(gradient) },
        { label: "Slope that way", value: tidy(slope) },
      ],
      table: {
        columns: ["Direction", "Slope"],
        rows: every.filter((_, i) => i % 9 === 0 && i < 72).map(([at, own]) => [degrees(at), tidy(own)]),
      },
    };
  },
  predict: {
    question: "Where the gradient is not zero: in which direction does the height not change at all, at first?",
    choices: ["Along the gradient", "At right angles to the gradient", "Against the gradient", "In none"],
    right: 1,
    because:
      "The slope in a direction is the gradient's length times the cosine of the angle between them, and the cosine of a right angle is 0. That direction runs along the contour.",
  },
});
