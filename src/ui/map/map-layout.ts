/** Places a map's nodes by a force simulation run to rest before drawing: nothing wobbles on screen. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { MapEdge, MapGraph, MapNode } from "./map-graph.ts";

interface PlacedNode extends MapNode {
  readonly x: number;
  readonly y: number;
}

export interface PlacedMap {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly (MapEdge & { readonly from: PlacedNode; readonly to: PlacedNode })[];
}

interface Body extends SimulationNodeDatum {
  readonly node: MapNode;
}

const COLUMN_WIDTH = 210;
const LABEL_RADIUS = 44;
/** At 40 nodes the positions no longer change visibly after this; about 5 ms. */
const TICKS = 160;

export function placeMap(graph: MapGraph): PlacedMap {
  const bodies: Body[] = graph.nodes.map((node, index) => ({
    node,
    x: node.column * COLUMN_WIDTH,
    y: ((index % 2 === 0 ? 1 : -1) * (index + 1) * 30) % 400,
    ...(node.role === "center" && { fx: 0, fy: 0 }),
  }));
  const links = graph.edges.map(({ source, target }) => ({ source: source as string, target: target as string }));
  forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, { source: string | Body; target: string | Body }>(links)
        .id(({ node }) => node.id)
        .distance(120)
        .strength(0.15),
    )
    .force("push", forceManyBody().strength(-260))
    .force("room", forceCollide(LABEL_RADIUS))
    .force("column", forceX<Body>(({ node }) => node.column * COLUMN_WIDTH).strength(0.6))
    .force("middle", forceY(0).strength(0.06))
    .stop()
    .tick(TICKS);
  const placed = new Map(
    bodies.map(({ node, x = 0, y = 0 }) => [node.id, { ...node, x: Math.round(x), y: Math.round(y) }]),
  );
  const edges = graph.edges.flatMap((edge) => {
    const from = placed.get(edge.source);
    const to = placed.get(edge.target);
    return from && to ? [{ ...edge, from, to }] : [];
  });
  return { nodes: [...placed.values()], edges };
}
