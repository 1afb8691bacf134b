/** Minimax over three moves with three replies each, with alpha-beta pruning (Edwards and Hart, 1961; Knuth and Moore, 1975). */

export const branches = 3;

interface LookRules {
  /** Whether the player at the root wants the most or the least. */
  readonly first: "max" | "min";
  readonly prune: boolean;
  /** Moves and replies from the last to the first. */
  readonly backwards: boolean;
}

/** One leaf looked at, and what is known then. */
export interface Look {
  readonly leaf: number;
  readonly move: number;
  /** Of the move, by its leaves so far. */
  readonly moveValue: number;
  /** Leaves of this move that no longer matter. */
  readonly cut: readonly number[];
  /** Whether the move has all its leaves looked at or cut. */
  readonly done: boolean;
  /** Of the root before this leaf: the best of the moves that are done. */
  readonly bound?: number;
}

export function lookThrough(leaves: readonly number[], { first, prune, backwards }: LookRules): readonly Look[] {
  const places = Array.from({ length: branches }, (_, i) => (backwards ? branches - 1 - i : i));
  const sign = first === "max" ? 1 : -1;
  const looks: Look[] = [];
  let bound: number | undefined;
  for (const move of places) {
    let value = Number.POSITIVE_INFINITY;
    for (const [i, place] of places.entries()) {
      const leaf = move * branches + place;
      // The reply wants the least of what the root wants the most of.
      value = Math.min(value, sign * (leaves[leaf] ?? 0));
      const isCut = prune && bound !== undefined && value <= bound;
      const rest = isCut ? places.slice(i + 1).map((other) => move * branches + other) : [];
      const done = isCut || i === branches - 1;
      looks.push({
        leaf,
        move,
        moveValue: sign * value,
        cut: rest,
        done,
        ...(bound === undefined ? {} : { bound: sign * bound }),
      });
      if (done) break;
    }
    bound = bound === undefined ? value : Math.max(bound, value);
  }
  return looks;
}

/** What the root is worth and which move leads there, by what has been looked at. */
export function rootOf(looks: readonly Look[], first: "max" | "min"): { value: number; move: number } | undefined {
  const sign = first === "max" ? 1 : -1;
  return looks
    .filter(({ done }) => done)
    .reduce<{ value: number; move: number } | undefined>(
      (best, { moveValue, move }) =>
        best === undefined || sign * moveValue > sign * best.value ? { value: moveValue, move } : best,
      undefined,
    );
}

/** Whether nothing is left to look at. */
export const areAllDone = (looks: readonly Look[]): boolean => looks.filter(({ done }) => done).length === branches;
