/** Points behind a word: "points (1,1), (2,0)", "centroids at 1 and 10". */
import { findBracketed, findNumbers } from "./read-numbers.ts";

export type Coordinates = readonly number[];

/**
 * What stands between the words, by the word before it.
 * @param names key → source of a regular expression
 * @returns undefined where a word has no points or has them twice, or where numbers stand before the first word
 */
export function readPoints<Key extends string>(
  text: string,
  names: Readonly<Record<Key, string>>,
): Record<Key, readonly Coordinates[]> | undefined {
  const keys = Object.keys(names) as Key[];
  const cuts = keys
    .flatMap((key) =>
      [...text.matchAll(new RegExp(`(?<![\\p{L}\\d_])(?:${names[key]})(?![\\p{L}\\d_])`, "giu"))].map(({ index }) => ({
        key,
        index,
      })),
    )
    .sort((a, b) => a.index - b.index);
  const found = cuts.flatMap(({ key, index }, i) => {
    const points = pointsIn(text.slice(index, cuts[i + 1]?.index ?? text.length));
    return points.length > 0 ? [{ key, points }] : [];
  });
  if (findNumbers(text.slice(0, cuts[0]?.index ?? text.length)).length > 0) return undefined;
  if (found.length !== keys.length || new Set(found.map(({ key }) => key)).size !== keys.length) return undefined;
  return Object.fromEntries(found.map(({ key, points }) => [key, points])) as Record<Key, readonly Coordinates[]>;
}

/** Those in brackets, else each number is a point on a line. */
function pointsIn(text: string): readonly Coordinates[] {
  const lists = findBracketed(text);
  const [only] = lists;
  if (lists.length === 1 && only && only.values.length > 2) return only.values.map((value) => [value]);
  if (lists.length > 0) return lists.map(({ values }) => values);
  return findNumbers(text).map(({ value }) => [value]);
}
