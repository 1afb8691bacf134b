/** Lists that a question gives a name: "weights [1, 2]", "inputs 3 and 4", "x1 = 1, x2 = 0". */
import { entriesOf, findNumbers, type NumberSpan, valuesOf } from "./read-numbers.ts";

export interface NamedList {
  readonly values: readonly number[];
  readonly spans: readonly NumberSpan[];
}

const between =
  /^\s*(?:\((?![^()]*\d)[^()]*\)\s*)?(?:(?:=|:|vectors?|values?|is|are|of|being|at|given by|set to)\s*)*/i;
const bracketed = /^[[(<{]([^[\](){}<>]*)[\])}>]/;
const separator = /^(?:\s*,?\s*(?:and|&)\s+(?:at\s+)?|\s*[,;]\s*)$/i;

/** The list that starts at a place: in brackets, or numbers with nothing but commas and "and" between them. */
function listAt(text: string, at: number): NamedList | undefined {
  const inBrackets = bracketed.exec(text.slice(at));
  if (inBrackets) {
    const values = valuesOf(entriesOf(inBrackets[1] ?? "") ?? []);
    return values?.length ? { values, spans: [{ from: at, to: at + inBrackets[0].length }] } : undefined;
  }
  const numbers = findNumbers(text).filter(({ from }) => from >= at);
  const [first] = numbers;
  if (first?.from !== at) return undefined;
  const run = [first];
  for (const next of numbers.slice(1)) {
    if (!separator.test(text.slice(run.at(-1)?.to, next.from))) break;
    run.push(next);
  }
  return { values: run.map(({ value }) => value), spans: [{ from: at, to: run.at(-1)?.to ?? at }] };
}

/** "w1 = 0.5, w2 = -0.3": entries with an index each, counted on from 0 or 1. */
function indexed(text: string, name: string): NamedList | undefined {
  const pattern = new RegExp(`(?<![\\p{L}\\d_])(?:${name})[_ ]?\\{?(\\d)\\}?\\s*(?:=|:|is|of)\\s*`, "giu");
  const numbers = findNumbers(text);
  const entries = [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.index + match[0].length;
    const number = numbers.find(({ from }) => from === at);
    return number ? [{ index: Number(match[1]), value: number.value, from: match.index, to: number.to }] : [];
  });
  entries.sort((a, b) => a.index - b.index);
  const start = entries[0]?.index ?? 0;
  if (entries.length === 0 || start > 1 || entries.some(({ index }, i) => index !== start + i)) return undefined;
  return { values: entries.map(({ value }) => value), spans: entries };
}

/** @returns undefined where the name stands for no list, or for two */
function readOne(text: string, name: string): NamedList | undefined {
  const counted = indexed(text, name);
  const plain = [...text.matchAll(new RegExp(`(?<![\\p{L}\\d_])(?:${name})(?![\\p{L}\\d_'′])`, "giu"))].flatMap(
    (match) => {
      const end = match.index + match[0].length;
      return listAt(text, end + (between.exec(text.slice(end))?.[0].length ?? 0)) ?? [];
    },
  );
  const found = [...(counted ? [counted] : []), ...plain];
  return found.length === 1 ? found[0] : undefined;
}

/** @param names key → source of a regular expression */
export function readNamedLists<Key extends string>(
  text: string,
  names: Readonly<Record<Key, string>>,
): Partial<Record<Key, NamedList>> {
  const read = (Object.entries(names) as [Key, string][]).flatMap(([key, name]) => {
    const list = readOne(text, name);
    return list ? [[key, list]] : [];
  });
  return Object.fromEntries(read) as Partial<Record<Key, NamedList>>;
}

/** The text with blanks where something was read: what else it holds. */
export function without(text: string, spans: readonly NumberSpan[]): string {
  let rest = text;
  for (const { from, to } of spans) rest = `${rest.slice(0, from)}${" ".repeat(to - from)}${rest.slice(to)}`;
  return rest;
}
