/** From chances to what to do: what is taken as known, what could come next, and a way through it. */
import type { Belief } from "./belief.ts";
import type { KnowledgeSpace } from "./knowledge-space.ts";

/** Steps of the proposed way. */
const STEPS = 8;

export interface Frontier {
  readonly known: ReadonlySet<number>;
  /** Not known, while all it needs is: the outer fringe of the state of knowledge. */
  readonly next: ReadonlySet<number>;
  /** Places in the order in which to learn them: each needs only what is known or stands before it. */
  readonly path: readonly number[];
}

/** How much builds on each, directly or not, among what isn't known. Cost O(open concepts × their dependents). */
function reachOf({ unlocks }: KnowledgeSpace, from: number, known: ReadonlySet<number>): number {
  const found = new Set<number>();
  const waiting = [from];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop())
    for (const next of unlocks[place] ?? []) {
      if (found.has(next) || known.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  return found.size;
}

export function frontierOf(space: KnowledgeSpace, belief: Belief): Frontier {
  const { needs, order } = space;
  const known = new Set(order.filter((place) => (belief.known[place] ?? 0) >= 0.5));
  const isReady = (place: number, after: ReadonlySet<number>): boolean =>
    !after.has(place) && (needs[place] ?? []).every((need) => after.has(need));
  const next = new Set(order.filter((place) => isReady(place, known)));
  const after = new Set(known);
  const path: number[] = [];
  // The chance that it is new and that what it needs is known by then; what more builds on counts more.
  const worth = (place: number): number => {
    const given = (needs[place] ?? []).filter((need) => !path.includes(need));
    return (belief.allKnown(given) - (belief.known[place] ?? 0)) * Math.log2(2 + reachOf(space, place, known));
  };
  const open = new Map([...next].map((place) => [place, worth(place)]));
  while (path.length < STEPS && open.size > 0) {
    const [[step] = [-1]] = [...open].sort(([a, x], [b, y]) => y - x || a - b);
    open.delete(step);
    path.push(step);
    after.add(step);
    for (const unlocked of space.unlocks[step] ?? []) if (isReady(unlocked, after)) open.set(unlocked, worth(unlocked));
  }
  return { known, next, path };
}
