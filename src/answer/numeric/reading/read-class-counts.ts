/** Counts of classes in several groups: "8 yes 2 no and 2 yes 4 no", "6+ 2-", "6/2 and 2/6", "[8, 2] and [2, 8]". */
import { without } from "./read-named-lists.ts";
import { findBracketed } from "./read-numbers.ts";

interface ClassCounts {
  /** A label was missing in one of them: its count was taken for 0. */
  readonly gaps: boolean;
  readonly groups: readonly (readonly number[])[];
  /** The question without them. */
  readonly rest: string;
}

const labels: readonly (readonly [string, string])[] = [
  ["yes", "yes|positives?|pos|\\+(?!\\d)|true|ones?|class 1|1s"],
  ["no", "no|negatives?|neg|[-−](?![\\d\\p{L}])|false|zeros?|class 0|0s"],
  ["a", "a's|as|class a|a"],
  ["b", "b's|bs|class b|b"],
  ["c", "c's|cs|class c|c"],
  ["spam", "spams?"],
  ["ham", "ham"],
  ["red", "reds?"],
  ["blue", "blues?"],
  ["green", "greens?"],
  ["cat", "cats?"],
  ["dog", "dogs?"],
];
const labelled = labels.map(
  ([label, source]) => [label, new RegExp(String.raw`(?<!\d[./,]?)(\d+) ?(?:${source})(?![\p{L}\d])`, "giu")] as const,
);

interface Counted {
  readonly label: string;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** A group ends where a label comes again. */
function byLabel(text: string): ClassCounts | undefined {
  const found: Counted[] = labelled.flatMap(([label, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      label,
      count: Number(match[1]),
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  found.sort((a, b) => a.from - b.from);
  const names = [...new Set(found.map(({ label }) => label))];
  if (names.length < 2 || names.length > 3) return undefined;
  const groups: Map<string, number>[] = [];
  for (const { label, count } of found) {
    const last = groups.at(-1);
    if (last && !last.has(label)) last.set(label, count);
    else groups.push(new Map([[label, count]]));
  }
  return {
    gaps: groups.some((group) => group.size < names.length),
    groups: groups.map((group) => names.map((name) => group.get(name) ?? 0)),
    rest: without(text, found),
  };
}

const pairs = /(?<![\d./:])(\d+) ?([/:]) ?(\d+)(?![\d/:]|\.\d|\s*%)/g;

/** @returns undefined unless there are at least two groups */
export function readClassCounts(text: string): ClassCounts | undefined {
  const lists = findBracketed(text).filter(
    ({ values }) => values.length > 1 && values.every((count) => Number.isInteger(count) && count >= 0),
  );
  if (lists.length > 1) return { gaps: false, groups: lists.map(({ values }) => values), rest: without(text, lists) };
  const slashed = [...text.matchAll(pairs)].map((match) => ({
    counts: [Number(match[1]), Number(match[3])],
    from: match.index,
    to: match.index + match[0].length,
  }));
  if (slashed.length > 1)
    return { gaps: false, groups: slashed.map(({ counts }) => counts), rest: without(text, slashed) };
  return byLabel(text);
}
