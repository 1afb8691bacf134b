/** Puts a value of another kind somewhere into a tree. */
import type { Chance } from "../chance.ts";

const oddValues: readonly [() => unknown, ...(() => unknown)[]] = [
  () => null,
  () => -1,
  () => 1e308,
  () => 2 ** 53,
  () => 0.5,
  () => "",
  () => " ",
  () => true,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => "javascript:window.hacked=30",
  () => "__proto__",
  () => "x".repeat(300_000),
  () => new Array(20_000).fill(0),
  () => Array.from({ length: 2_000 }, (_, i) => ({ [`k${i}`]: i })),
  () => JSON.parse('{"__proto__": {"hacked": 1}, "constructor": 1, "toJSON": 1}') as unknown,
  () => "\u0000\uDC00",
];

type Branch = Record<string, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;

/** Changes the tree in place, `times` times, each anywhere below it. */
export function mutate(tree: object, chance: Chance, times: number): void {
  for (let i = 0; i < times; i++) {
    let at = tree as Branch;
    for (;;) {
      const keys = Object.keys(at);
      const key = keys[chance.below(keys.length)];
      if (key === undefined) break;
      const child = at[key];
      if (isBranch(child) && Object.keys(child).length > 0 && chance.below(6) > 0) {
        at = child;
        continue;
      }
      if (chance.below(5) === 0) delete at[key];
      else at[key] = chance.pick(oddValues)();
      break;
    }
  }
}
