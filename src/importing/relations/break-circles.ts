/** Prerequisites without circles: in each one the weakest is left out until it is open. */
import { DirectedGraph, stronglyConnectedComponents } from "../../domain/graph.ts";

interface Weighted {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** Past these a tangle is combed in one go: what points back in the order of the ideas is left out. */
const mostRounds = 200;

/** Deterministic: of equally weak ones the last goes. Cost O((nodes + edges) × rounds), a round leaves one out of each circle. */
export function breakCircles<Edge extends Weighted>(
  edges: readonly Edge[],
): { readonly kept: Edge[]; readonly left: Edge[] } {
  let kept = [...edges];
  const left: Edge[] = [];
  for (let round = 0; ; round++) {
    const nodes = new Set(kept.flatMap(({ source, target }) => [source, target]));
    const component = new Map<string, number>();
    stronglyConnectedComponents(new DirectedGraph<string>(nodes, kept)).forEach((members, place) => {
      if (members.length > 1) for (const member of members) component.set(member, place);
    });
    const weakest = new Map<number, Edge>();
    for (const edge of kept) {
      const circle = component.get(edge.source);
      if (edge.source !== edge.target && (circle === undefined || circle !== component.get(edge.target))) continue;
      const place = edge.source === edge.target ? -1 - weakest.size : (circle ?? 0);
      const known = weakest.get(place);
      if (!known || edge.weight <= known.weight) weakest.set(place, edge);
    }
    if (weakest.size === 0) return { kept, left };
    const order = new Map([...nodes].map((node, place) => [node, place]));
    const pointsBack = ({ source, target }: Edge): boolean =>
      component.get(source) === component.get(target) &&
      component.has(source) &&
      (order.get(source) ?? 0) >= (order.get(target) ?? 0);
    const gone = new Set(round < mostRounds ? weakest.values() : kept.filter(pointsBack));
    left.push(...gone);
    kept = kept.filter((edge) => !gone.has(edge));
  }
}
