/** A simulation's picture → its drawing, within the widths that figures have. */
import { drawFigure, leastWidth, mostWidth } from "../figures/draw-figure.ts";
import { type Frame, hasRealNumbers } from "../figures/svg.ts";
import type { PlaneDrawing } from "./plane.ts";
import type { Picture } from "./simulation.ts";

/** @returns undefined for what has no place in a picture; its words stand for it then */
export function drawPicture({ draw }: Picture, { width, id }: Frame): PlaneDrawing | undefined {
  if (typeof draw !== "function") return drawFigure(draw, { width, id });
  const drawing = draw({ id, width: Math.min(mostWidth, Math.max(leastWidth, width)) });
  return hasRealNumbers(drawing) ? drawing : undefined;
}
