/** A plane with axes and layers upon it: what most simulations are drawn on. */
import { type Axis, axes, type Plane } from "../figures/axes.ts";
import { type LegendEntry, legend } from "../figures/legend.ts";
import { type Regions, regionNodes } from "../figures/regions.ts";
import type { Point } from "../figures/sample.ts";
import type { Tone } from "../figures/schema-parts.ts";
import { type Drawing, type Frame, px, type SvgNode, svg } from "../figures/svg.ts";
import { textLine, textWidth } from "../figures/text.ts";
import { fillOf, hatchings, pointShape, strokeOf } from "../figures/tones.ts";
import { pathWithin } from "./clip.ts";

/** A drawing that says where its data lie, so that points in it can be dragged. */
export interface PlaneDrawing extends Drawing {
  readonly plane?: Plane;
}

/** What stands in the legend is what has a label. Tones tell apart by dash, shape and hatch too. */
export type Layer =
  | { readonly draw: "line"; readonly points: readonly Point[]; readonly tone: Tone; readonly label?: string }
  /** Many lines, or those that only lead the eye: contours, distances, what else might have been. */
  | { readonly draw: "thin"; readonly points: readonly Point[] }
  | {
      readonly draw: "points";
      readonly points: readonly Point[];
      readonly tone: Tone;
      readonly label?: string;
      readonly size?: number;
    }
  /** Classes of a grid of places: `at` gives a tone, or undefined for bare paper. */
  | ({ readonly draw: "regions"; readonly labels?: Readonly<Partial<Record<Tone, string>>> } & Regions)
  /** From the base up to a height: bars, densities. */
  | {
      readonly draw: "bars";
      readonly bars: readonly { readonly from: number; readonly to: number; readonly height: number }[];
      readonly tone: Tone;
      readonly label?: string;
    }
  | { readonly draw: "arrow"; readonly from: Point; readonly to: Point }
  | { readonly draw: "circle"; readonly at: Point; readonly radius: number; readonly tone: Tone }
  | { readonly draw: "mark"; readonly at: Point }
  | { readonly draw: "vertical"; readonly x: number }
  | { readonly draw: "horizontal"; readonly y: number }
  | { readonly draw: "note"; readonly at: Point; readonly text: string };

export interface PlaneScene {
  readonly x: Axis;
  readonly y: Axis;
  /** The plane's height for its width, .6 where not said; 1 with equal ranges keeps circles round. */
  readonly shape?: number;
  readonly layers: readonly Layer[];
}

const inside = ({ left, right, top, bottom }: Plane, x: number, y: number): boolean =>
  x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;

function head(from: Point, to: Point): SvgNode {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const corner = (turn: number, length: number): string =>
    `${px(to[0] - length * Math.cos(angle + turn))},${px(to[1] - length * Math.sin(angle + turn))}`;
  return svg("polygon", {
    points: `${px(to[0])},${px(to[1])} ${corner(0.45, 9)} ${corner(-0.45, 9)}`,
    class: "arrow-head",
  });
}

function layerNodes(layer: Layer, scene: PlaneScene, plane: Plane, frame: Frame): SvgNode[] {
  const at = ([x, y]: Point): Point => [plane.x(x), plane.y(y)];
  switch (layer.draw) {
    case "line":
      return [svg("path", { d: pathWithin(layer.points.map(at), plane), fill: "none", ...strokeOf(layer.tone) })];
    case "thin":
      return [svg("path", { d: pathWithin(layer.points.map(at), plane), class: "contour" })];
    case "points":
      return layer.points
        .map(at)
        .filter(([x, y]) => inside(plane, x, y))
        .map(([x, y]) => pointShape(layer.tone, x, y, layer.size));
    case "regions":
      return regionNodes(layer, { x: [scene.x.from, scene.x.to], y: [scene.y.from, scene.y.to] }, plane, frame);
    case "bars":
      return layer.bars.map(({ from, to, height }) => {
        const base = plane.y(Math.max(0, scene.y.from));
        const end = plane.y(Math.min(scene.y.to, Math.max(scene.y.from, height)));
        return svg("rect", {
          x: px(plane.x(from)),
          y: px(Math.min(base, end)),
          width: px(Math.max(0, plane.x(to) - plane.x(from))),
          height: px(Math.abs(base - end)),
          ...fillOf(frame, layer.tone),
        });
      });
    case "arrow": {
      const [from, to] = [at(layer.from), at(layer.to)];
      if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 1) return [];
      const shaft = svg("path", { d: pathWithin([from, to], plane), class: "arrow" });
      // What ends beyond the plane shows no head.
      return inside(plane, ...to) ? [shaft, head(from, to)] : [shaft];
    }
    case "circle": {
      const [x, y] = at(layer.at);
      return [
        svg("circle", {
          cx: px(x),
          cy: px(y),
          r: px(Math.abs(plane.x(layer.radius) - plane.x(0))),
          fill: "none",
          ...strokeOf(layer.tone),
        }),
      ];
    }
    case "mark": {
      const [x, y] = at(layer.at);
      return inside(plane, x, y) ? [svg("circle", { cx: px(x), cy: px(y), r: 8, class: "mark" })] : [];
    }
    case "vertical":
      return [
        svg("line", {
          x1: px(plane.x(layer.x)),
          x2: px(plane.x(layer.x)),
          y1: plane.top,
          y2: plane.bottom,
          class: "rule",
        }),
      ];
    case "horizontal":
      return [
        svg("line", {
          x1: plane.left,
          x2: plane.right,
          y1: px(plane.y(layer.y)),
          y2: px(plane.y(layer.y)),
          class: "rule",
        }),
      ];
    case "note": {
      const half = textWidth(layer.text) / 2;
      const x = Math.min(Math.max(plane.x(layer.at[0]), plane.left + half + 2), plane.right - half - 2);
      const y = Math.min(Math.max(plane.y(layer.at[1]), plane.top + 9), plane.bottom - 9);
      return [textLine(layer.text, { x, y, class: "note" })];
    }
  }
}

function entriesOf(layer: Layer): LegendEntry[] {
  if (layer.draw === "regions")
    return Object.entries(layer.labels ?? {}).map(([tone, label]) => ({
      label,
      tone: Number(tone) as Tone,
      as: "area",
    }));
  if (!("label" in layer) || layer.label === undefined) return [];
  const as = layer.draw === "line" ? "line" : layer.draw === "points" ? "point" : "area";
  return [{ label: layer.label, tone: layer.tone, as }];
}

/** A square plane stays square on a wide page: it takes what width its height and the ticks' texts need. */
function squareBounds({ x, y }: PlaneScene, width: number, most: number): { width: number; height: number } {
  const { plane } = axes(x, y, { width, top: 0, height: most });
  const beside = plane.left + width - plane.right;
  const side = Math.floor(Math.min(most, width - beside));
  return { width: Math.ceil(side + beside), height: side };
}

/** @returns a drawing of the frame's width with its plane */
export function drawPlane(scene: PlaneScene, frame: Frame): PlaneDrawing {
  const key = legend(scene.layers.flatMap(entriesOf), frame);
  const wanted = frame.width * (scene.shape ?? 0.6);
  const most = scene.shape === 1 ? Math.min(420, wanted) - 40 : Math.min(320, Math.max(170, wanted));
  const { width, height } =
    scene.shape === 1 ? squareBounds(scene, frame.width, most) : { width: frame.width, height: most };
  const { plane, nodes, end } = axes(scene.x, scene.y, { width, top: key.height, height });
  const tones: Tone[] = [1, 2, 3, 4];
  return {
    width,
    height: end,
    plane,
    nodes: [
      hatchings(frame, tones),
      ...key.nodes,
      // Regions lie under the grid, everything else upon it.
      ...scene.layers
        .filter(({ draw }) => draw === "regions")
        .flatMap((layer) => layerNodes(layer, scene, plane, frame)),
      ...nodes,
      ...scene.layers
        .filter(({ draw }) => draw !== "regions")
        .flatMap((layer) => layerNodes(layer, scene, plane, frame)),
    ],
  };
}
