/** Chance that comes again with its seed. */
export interface Chance {
  /** From 0 up to, but not with, `below`. */
  int(below: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  bytes(count: number): Uint8Array;
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    pick: (list) => list[int(list.length)] ?? list[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => int(256)),
  };
}
