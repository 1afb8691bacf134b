/** Lines are drawn up to the plane's edge: what lies beyond it is left out. */
import type { Plane } from "../figures/axes.ts";
import type { Point } from "../figures/sample.ts";
import { px } from "../figures/svg.ts";

/** The part of a segment that lies in the plane, by Liang and Barsky (1984). */
function within([x0, y0]: Point, [x1, y1]: Point, plane: Plane): readonly [Point, Point] | undefined {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [run, room] of [
    [-dx, x0 - plane.left],
    [dx, plane.right - x0],
    [-dy, y0 - plane.top],
    [dy, plane.bottom - y0],
  ] as const) {
    if (run === 0 && room < -0.5) return undefined;
    if (run < 0) from = Math.max(from, room / run);
    if (run > 0) to = Math.min(to, room / run);
  }
  if (from > to) return undefined;
  const at = (part: number): Point => [x0 + part * dx, y0 + part * dy];
  return [at(from), at(to)];
}

/** @param points in pixels; the line breaks where one is no number */
export function pathWithin(points: readonly Point[], plane: Plane): string {
  let path = "";
  let end = "";
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (!before || ![...before, ...point].every(Number.isFinite)) continue;
    const part = within(before, point, plane);
    if (!part) continue;
    const [from, to] = part.map(([x, y]) => `${px(x)},${px(y)}`) as [string, string];
    if (from === to && from === end) continue;
    path += from === end ? `L${to}` : `M${from}L${to}`;
    end = to;
  }
  return path;
}
