/** The plane of two features: the network's regions and the examples. */
import type { Point } from "../../../figures/sample.ts";
import type { Frame } from "../../../figures/svg.ts";
import { drawPlane, type Layer, type PlaneDrawing } from "../../plane.ts";
import { type ClassPoint, type SmallNetwork, scoreAt } from "./model.ts";

const edge = 2;

/** What the network says where, under the examples. */
export function drawRegions(network: SmallNetwork, examples: readonly ClassPoint[], frame: Frame): PlaneDrawing {
  const of = (label: 0 | 1): Point[] =>
    examples.filter((example) => example.label === label).map(({ x, y }): Point => [x, y]);
  const layers: Layer[] = [
    {
      draw: "regions",
      at: (x, y) => (scoreAt(network, x, y) > 0 ? 1 : 2),
      columns: 36,
      rows: 36,
      labels: { 1: "The network says A", 2: "The network says B" },
    },
    { draw: "points", points: of(1), tone: 1, label: "A" },
    { draw: "points", points: of(0), tone: 2, label: "B" },
  ];
  const axis = { from: -edge, to: edge };
  return drawPlane(
    { x: { label: "First feature", ...axis }, y: { label: "Second feature", ...axis }, shape: 1, layers },
    frame,
  );
}
