/** Choice without chance: the same names give the same order everywhere. */

/** 32 bits from a text: FNV-1a (Fowler, Noll and Vo), mixed once more so that close texts lie far apart. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** In an order that depends on `seed` and on each one's own name alone. */
export function shuffledBy<T>(list: readonly T[], seed: string, name: (one: T) => string): T[] {
  return list
    .map((one) => ({ one, key: hashOf(`${seed} ${name(one)}`), name: name(one) }))
    .sort((a, b) => a.key - b.key || (a.name < b.name ? -1 : 1))
    .map(({ one }) => one);
}

/** Numbers from 0, below 1, that look random: Mulberry32 (Ettinger 2017). The same seed gives the same ones. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
