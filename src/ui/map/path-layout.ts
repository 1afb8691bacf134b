/** Places a learning path in layers: the start at the left, the goal at the right, links crossing as little as is cheap. */
import { groupBy } from "../../domain/group-by.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { LearningPath, PathLink } from "../../protocol/tutor-api.ts";
import type { MapNode } from "./map-graph.ts";
import type { PlacedMap } from "./map-layout.ts";

const LAYER_WIDTH = 190;
const ROW_HEIGHT = 66;
/** Rounds of sorting each layer by its neighbours; more change nothing visible. */
const SWEEPS = 6;

/** Links that a longer way says already are not drawn; members of one group keep theirs. */
export function withoutDetours({ steps, links }: Pick<LearningPath, "steps" | "links">): readonly PathLink[] {
  const groupOf = new Map(steps.flatMap((group, index) => group.map(({ id }) => [id, index] as const)));
  const sources = groupBy(links, ({ target }) => target);
  const before = new Map<ConceptId, ReadonlySet<ConceptId>>();
  /** In order of learning, so what a concept needs is done before it; a group's members see each other's. */
  for (const group of steps) {
    const all = new Set<ConceptId>();
    for (const { id } of group)
      for (const { source } of sources.get(id) ?? []) {
        all.add(source);
        for (const earlier of before.get(source) ?? []) all.add(earlier);
      }
    for (const { id } of group) before.set(id, all);
  }
  return links.filter(({ source, target }) => {
    const sameGroup = (a: ConceptId, b: ConceptId): boolean => groupOf.get(a) === groupOf.get(b);
    if (sameGroup(source, target)) return true;
    return !(sources.get(target) ?? []).some(
      ({ source: other }) =>
        !sameGroup(other, source) && !sameGroup(other, target) && before.get(other)?.has(source) === true,
    );
  });
}

/** Each layer sorted by the mean place of what its members are linked to, forwards and backwards in turn. */
function sortLayers(layers: readonly ConceptId[][], links: readonly PathLink[]): void {
  const linked = new Map<ConceptId, ConceptId[]>();
  for (const { source, target } of links) {
    linked.set(source, [...(linked.get(source) ?? []), target]);
    linked.set(target, [...(linked.get(target) ?? []), source]);
  }
  const place = new Map<ConceptId, number>();
  const settle = (layer: readonly ConceptId[]): void => {
    for (const [row, id] of layer.entries()) place.set(id, row - (layer.length - 1) / 2);
  };
  for (const layer of layers) settle(layer);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const mean = new Map(
        layer.map((id) => {
          const places = (linked.get(id) ?? []).map((other) => place.get(other) ?? 0);
          return [id, places.length > 0 ? places.reduce((sum, value) => sum + value, 0) / places.length : 0];
        }),
      );
      layer.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
      settle(layer);
    }
  }
}

/** Numbered like the list: members of a group share a number. */
export function placePath(path: LearningPath): PlacedMap {
  const links = withoutDetours(path);
  const byLayer = groupBy(path.steps.flat(), ({ layer }) => layer);
  const layers = [...byLayer.keys()]
    .sort((a, b) => a - b)
    .map((layer) => byLayer.get(layer)?.map(({ id }) => id) ?? []);
  sortLayers(layers, links);
  const rowOf = new Map(layers.flatMap((layer) => layer.map((id, row) => [id, row - (layer.length - 1) / 2] as const)));
  const nodes = path.steps.flatMap((group, index) =>
    group.map(({ id, title, layer }) => {
      const node: MapNode = {
        id,
        title: `${index + 1}. ${title}`,
        role: id === path.goal.id ? "center" : "prerequisite",
        column: layer,
      };
      // Neighbouring layers are shifted by half a row, so that long links pass between names.
      const shift = layer % 2 === 0 ? 0 : ROW_HEIGHT / 2;
      return { ...node, x: layer * LAYER_WIDTH, y: Math.round((rowOf.get(id) ?? 0) * ROW_HEIGHT + shift) };
    }),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = links.flatMap(({ source, target }) => {
    const from = byId.get(source);
    const to = byId.get(target);
    return from && to ? [{ source, target, role: "prerequisite" as const, from, to }] : [];
  });
  return { nodes, edges };
}
