/** Directed graphs over string ids: cycles, order, depth. Deterministic: ties keep the given order. */

export interface Edge<Id extends string = string> {
  readonly source: Id;
  readonly target: Id;
}

/** Adjacency in both directions. Edges to unknown nodes are ignored. */
export class DirectedGraph<Id extends string = string> {
  readonly nodes: readonly Id[];
  private readonly next = new Map<Id, Id[]>();
  private readonly previous = new Map<Id, Id[]>();

  constructor(nodes: Iterable<Id>, edges: Iterable<Edge<Id>>) {
    this.nodes = [...new Set(nodes)];
    for (const node of this.nodes) {
      this.next.set(node, []);
      this.previous.set(node, []);
    }
    for (const { source, target } of edges) {
      if (!this.next.has(source) || !this.previous.has(target)) continue;
      this.next.get(source)?.push(target);
      this.previous.get(target)?.push(source);
    }
  }

  targetsOf(node: Id): readonly Id[] {
    return this.next.get(node) ?? [];
  }

  sourcesOf(node: Id): readonly Id[] {
    return this.previous.get(node) ?? [];
  }
}

/**
 * Strongly connected components, each in node order, sources before targets.
 * Tarjan 1972, "Depth-first search and linear graph algorithms", made iterative so that a
 * long chain cannot overflow the stack. O(nodes + edges).
 */
export function stronglyConnectedComponents<Id extends string>(graph: DirectedGraph<Id>): Id[][] {
  const index = new Map<Id, number>();
  const low = new Map<Id, number>();
  const onStack = new Set<Id>();
  const stack: Id[] = [];
  const components: Id[][] = [];
  const position = new Map(graph.nodes.map((node, i) => [node, i]));
  let counter = 0;

  const enter = (node: Id): void => {
    index.set(node, counter);
    low.set(node, counter);
    counter++;
    stack.push(node);
    onStack.add(node);
  };
  const leave = (node: Id): void => {
    if (low.get(node) !== index.get(node)) return;
    const component: Id[] = [];
    for (;;) {
      const member = stack.pop();
      if (member === undefined) break;
      onStack.delete(member);
      component.push(member);
      if (member === node) break;
    }
    components.push(component.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)));
  };
  const lower = (node: Id, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };

  for (const root of graph.nodes) {
    if (index.has(root)) continue;
    const work: { node: Id; edge: number }[] = [{ node: root, edge: 0 }];
    enter(root);
    while (work.length > 0) {
      const frame = work[work.length - 1];
      if (!frame) break;
      const child = graph.targetsOf(frame.node)[frame.edge++];
      if (child === undefined) {
        leave(frame.node);
        work.pop();
        const parent = work[work.length - 1];
        if (parent) lower(parent.node, low.get(frame.node) ?? 0);
      } else if (!index.has(child)) {
        enter(child);
        work.push({ node: child, edge: 0 });
      } else if (onStack.has(child)) {
        lower(frame.node, index.get(child) ?? 0);
      }
    }
  }
  return components.reverse();
}

/** The cycles of a graph: components of more than one node, and nodes that point to themselves. */
export function cycles<Id extends string>(graph: DirectedGraph<Id>): Id[][] {
  return stronglyConnectedComponents(graph).filter(
    (component) => component.length > 1 || component.some((node) => graph.targetsOf(node).includes(node)),
  );
}

/**
 * Sources before targets; a cycle's members stay together. Among nodes that are free at the same
 * time the smallest `rank` comes first, then node order. Kahn 1962 over the condensed graph.
 */
export function topologicalGroups<Id extends string>(graph: DirectedGraph<Id>, rank: (node: Id) => number): Id[][] {
  const components = stronglyConnectedComponents(graph);
  const componentOf = new Map<Id, number>();
  components.forEach((component, i) => {
    for (const node of component) componentOf.set(node, i);
  });
  const position = new Map(graph.nodes.map((node, i) => [node, i]));
  const key = (component: readonly Id[]): [number, number] => [
    Math.min(...component.map(rank)),
    Math.min(...component.map((node) => position.get(node) ?? 0)),
  ];
  const waiting = components.map((component, i) => {
    const sources = new Set(
      component.flatMap((node) => graph.sourcesOf(node).map((source) => componentOf.get(source))),
    );
    sources.delete(i);
    return sources;
  });
  const done = new Set<number>();
  const ordered: Id[][] = [];
  while (ordered.length < components.length) {
    let best = -1;
    for (let i = 0; i < components.length; i++) {
      if (done.has(i) || (waiting[i]?.size ?? 0) > 0) continue;
      const [rankA, positionA] = key(components[i] ?? []);
      const [rankB, positionB] = best < 0 ? [Number.POSITIVE_INFINITY, 0] : key(components[best] ?? []);
      if (rankA < rankB || (rankA === rankB && positionA < positionB)) best = i;
    }
    if (best < 0) break;
    done.add(best);
    ordered.push(components[best] ?? []);
    for (const sources of waiting) sources.delete(best);
  }
  return ordered;
}

/** How many nodes the longest path to each node holds, itself included. Cycles count as one node. */
export function pathLengths<Id extends string>(graph: DirectedGraph<Id>): ReadonlyMap<Id, number> {
  const length = new Map<Id, number>();
  for (const component of stronglyConnectedComponents(graph)) {
    const members = new Set(component);
    let best = 0;
    for (const node of component) {
      for (const source of graph.sourcesOf(node))
        if (!members.has(source)) best = Math.max(best, length.get(source) ?? 0);
    }
    for (const node of component) length.set(node, best + 1);
  }
  return length;
}

/** Number of nodes on the longest path. */
export const longestPath = <Id extends string>(graph: DirectedGraph<Id>): number =>
  [...pathLengths(graph).values()].reduce((longest, length) => Math.max(longest, length), 0);
