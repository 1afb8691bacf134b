/** Where a dragged point may lie, and how its place is read. */
import type { Point } from "../../figures/sample.ts";
import type { PointsControl } from "../../simulations/controls.ts";

/** Digits behind the point that steps of this size need. */
const digitsOf = (step: number): number => Math.min(4, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));

/** The nearest step inside the control's range. */
export function movedPoint({ x, y, step }: Pick<PointsControl, "x" | "y" | "step">, [atX, atY]: Point): Point {
  const onStep = (value: number, [from, to]: readonly [number, number]): number => {
    const stepped = Number((Math.round(value / step) * step).toFixed(digitsOf(step)));
    return Math.min(to, Math.max(from, stepped));
  };
  return [onStep(atX, x), onStep(atY, y)];
}

/** With as many digits as steps have: "2.0", "−1.5". */
export const pointText = (value: number, step: number): string =>
  value.toFixed(Math.max(1, digitsOf(step))).replace("-", "−");
