/** The surface seen from above: contours, a place with its gradient, and a direction. */
import type { Point } from "../../../figures/sample.ts";
import type { Layer } from "../../plane.ts";
import { contoursAt, type Surface } from "./model.ts";

export interface SurfacePlace {
  readonly at: Point;
  readonly height: number;
  readonly gradient: Point;
  readonly steepest: number;
}

const heights = [0.5, 2, 4.5, 8, 12.5];
/** Arrows are drawn at a fifth of their length, so that they fit. */
const arrowScale = 0.2;

export function mapLayers(surface: Surface, { at, gradient }: SurfacePlace, direction: number): Layer[] {
  const levels =
    surface.p * surface.q < 0
      ? [...heights, 0, ...heights.map((level) => -level)]
      : heights.map((level) => Math.sign(surface.p) * level);
  const angle = (direction * Math.PI) / 180;
  const tip: Point = [at[0] + arrowScale * gradient[0], at[1] + arrowScale * gradient[1]];
  return [
    ...levels.flatMap((level) => contoursAt(surface, level)).map((line): Layer => ({ draw: "thin", points: line })),
    {
      draw: "line",
      points: [at, [at[0] + Math.cos(angle), at[1] + Math.sin(angle)]],
      tone: 2,
      label: "Chosen direction",
    },
    { draw: "points", points: [at], tone: 1, label: "Place, with the gradient as an arrow", size: 80 },
    { draw: "arrow", from: at, to: tip },
  ];
}
