/** The neighbourhood of a concept as a small graph: what it needs at the left, what it opens up at the right. */
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptLink, ConceptPage } from "../../protocol/tutor-api.ts";

type MapRole = "center" | "prerequisite" | "unlocks" | "related";

export interface MapNode {
  readonly id: ConceptId;
  readonly title: string;
  readonly role: MapRole;
  /** Steps to the right of the concept; negative for prerequisites. */
  readonly column: number;
}

export interface MapEdge {
  readonly source: ConceptId;
  readonly target: ConceptId;
  readonly role: MapRole;
}

export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Neighbours that found no room. */
  readonly left: number;
}

/** More than this a person can't read at once; the lists on the page have them all. */
const MOST_PER_SIDE = 8;

/** `before`: pages of the direct prerequisites, whose own prerequisites form the outermost column. */
export function mapAround(page: ConceptPage, before: readonly ConceptPage[]): MapGraph {
  const nodes = new Map<ConceptId, MapNode>();
  const edges: MapEdge[] = [];
  let left = 0;
  const center = page.concept.id;
  nodes.set(center, { id: center, title: page.concept.title, role: "center", column: 0 });
  const add = (
    links: readonly ConceptLink[],
    role: MapRole,
    column: number,
    edge: (id: ConceptId) => MapEdge,
  ): void => {
    let added = 0;
    for (const { id, title } of links) {
      if (!nodes.has(id)) {
        if (added === MOST_PER_SIDE) {
          left++;
          continue;
        }
        nodes.set(id, { id, title, role, column });
        added++;
      }
      edges.push(edge(id));
    }
  };
  add(page.prerequisites, "prerequisite", -1, (id) => ({ source: id, target: center, role: "prerequisite" }));
  add(page.unlocks, "unlocks", 1, (id) => ({ source: center, target: id, role: "unlocks" }));
  add(page.related, "related", 0, (id) => ({ source: center, target: id, role: "related" }));
  for (const { concept, prerequisites } of before) {
    const outer = prerequisites.slice(0, 2);
    add(outer, "prerequisite", -2, (id) => ({ source: id, target: concept.id, role: "prerequisite" }));
  }
  return { nodes: [...nodes.values()], edges, left };
}
