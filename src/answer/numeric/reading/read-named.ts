/** Numbers that a question gives a name: "TP = 8", "8 true positives", "sigmoid(0.5)", "learning rate of 0.1". */
import { type FoundNumber, findNumbers, hasMore } from "./read-numbers.ts";

interface Mention {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Between a name and its value: "TP = 8", "precision is 0.8", "learning rate (alpha) of 0.1". */
const nameToValue =
  /^\s*(?:\([^()\d]*\)\s*)?(?:(?:[=:~≈]|:=|is|are|was|were|of|equals?|equal to|at|to be|set to|being|rate|value|count)\s*)*$/i;
/** Between a value and its name: "8 true positives", "8 are false positives". */
const valueToName = /^\s*(?:(?:are|were|is|as|of|of them|x|×|the|actual|a)\s+)*$/i;

const findMentions = (text: string, names: Readonly<Record<string, string>>): Mention[] => {
  const found = Object.entries(names).flatMap(([key, source]) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\d_])(?:${source})(?![\\p{L}\\d_])`, "giu"))].map((match) => ({
      key,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  // "True positive rate" is not "true positive": the longest name at a place counts.
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );
};

/** Characters between a name and its value. */
const farthest = 50;

type Pairs = Map<string, FoundNumber>;

/** @returns undefined when a name has two values */
function pair(text: string, mentions: readonly Mention[], numbers: readonly FoundNumber[], nameFirst: boolean) {
  const pairs: Pairs = new Map();
  for (const { key, from, to } of mentions) {
    const found = numbers.find((number) =>
      nameFirst
        ? number.from >= to && number.from <= to + farthest && nameToValue.test(text.slice(to, number.from))
        : number.to <= from && number.to >= from - farthest && valueToName.test(text.slice(number.to, from)),
    );
    if (!found) continue;
    const before = pairs.get(key);
    if (before !== undefined && before.value !== found.value) return undefined;
    pairs.set(key, found);
  }
  return pairs;
}

/**
 * @param names key → source of a regular expression
 * @returns the values given; none when names and numbers can't be told to belong together
 */
export function readFields<Key extends string>(
  text: string,
  names: Readonly<Record<Key, string>>,
): Partial<Record<Key, number>> {
  const mentions = findMentions(text, names);
  const numbers = findNumbers(text).filter(
    ({ from, to }) => !mentions.some((name) => name.from < to && from < name.to),
  );
  const nameFirst = pair(text, mentions, numbers, true);
  const valueFirst = pair(text, mentions, numbers, false);
  if (!nameFirst || !valueFirst) return {};
  const firstName = Math.min(...mentions.map(({ from }) => from));
  // "x = 130 mean = 100 sd = 15": a sign says which number is whose.
  const signs = mentions.some(({ to }) => /^\s*(?:[=:≈]|:=)/.test(text.slice(to)));
  const leads = numbers.length > 0 && (signs || firstName < (numbers[0]?.from ?? 0));
  const best =
    nameFirst.size === valueFirst.size
      ? leads
        ? nameFirst
        : valueFirst
      : nameFirst.size > valueFirst.size
        ? nameFirst
        : valueFirst;
  // "mean 0.6, 100 pulls" says one before and one behind its number: what is left over fits the other way.
  const used = [...best.values()];
  const left = [...(best === nameFirst ? valueFirst : nameFirst)].filter(
    ([key, number]) => !best.has(key) && !used.includes(number),
  );
  return Object.fromEntries([...best, ...left].map(([key, { value }]) => [key, value])) as Partial<Record<Key, number>>;
}

const toArgument =
  /^\s*(?:(?:function|activation|value|output|of|at|for|to|with|when|if|where|in|on|the|input|number|point|scalar|an?|is|x|z|=|:|\()\s*)*$/i;
const afterArgument =
  /^\s*(?:$|[?!.,;:)](?!\d)|(?:equal|equals|give|return|and (?:show|give|explain)|step|please|with|as|by|in|to|is|using|after|pls|plz|approx\w*|roughly|thanks|thx)\b)/i;

/**
 * The number a function is applied to: "sigmoid(0.5)", "the sigmoid at x = 2", "z = 1.2, what is its sigmoid".
 * @param known numbers that may stand beside it, like a slope
 */
export function readArgument(text: string, name: RegExp, known: readonly number[] = []): number | undefined {
  const named = name.exec(text);
  if (!named) return undefined;
  const numbers = findNumbers(text);
  const after = named.index + named[0].length;
  const direct = numbers.find(
    ({ from, to }) =>
      from >= after &&
      from <= after + farthest &&
      toArgument.test(text.slice(after, from)) &&
      afterArgument.test(text.slice(to)),
  );
  if (direct) return hasMore(text, [direct], known) ? undefined : direct.value;
  const assigned = [...text.matchAll(/(?<![\p{L}\d_])(?:x|z|input|score|logit)\s*(?:=|is|of|:)\s*/giu)];
  const [only] = assigned;
  if (!only || assigned.length > 1) return undefined;
  const found = numbers.find(({ from }) => from === only.index + only[0].length);
  return found && !hasMore(text, [found], known) ? found.value : undefined;
}
