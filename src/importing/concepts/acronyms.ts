/**
 * Acronyms with what they stand for (after Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text"): "recurrent neural network (RNN)", "RNN (recurrent neural network)", "RNN stands for …".
 */
import { initialism, longForm, longFormAfter } from "./long-form.ts";

export interface AcronymPair {
  readonly short: string;
  readonly long: string;
}

const letters = String.raw`[A-Za-z][A-Za-z\d&/-]{1,9}`;
const isAcronym = (text: string): boolean =>
  new RegExp(`^${letters}$`).test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= 2 && !/^[A-Z][a-z]+$/.test(text);

const brackets = /\(([^()]{2,90})\)/g;
/** "GPS stands for …", "LSTM, short for …". */
const told = new RegExp(
  String.raw`\b(${letters}),?\s+(?:(?:which\s+)?stands\s+for|(?:which\s+is\s+|is\s+)?short\s+for|is\s+(?:an?|the)\s+(?:acronym|abbreviation|initialism)\s+(?:of|for))\s+(?:the\s+)?["“‘]?([^.;:()"”]{5,120})`,
  "g",
);
/** "The minimum viable product, or MVP, …", "gross national income, abbreviated GNI, …". */
const added = new RegExp(
  String.raw`,\s+(?:or|abbreviated(?:\s+(?:as|to))?|(?:often\s+|usually\s+)?shortened\s+to)\s+(${letters})(?=[\s,.;:)]|$)`,
  "g",
);

const singular = (short: string): string => short.replace(/(?<=[A-Z])s$/, "");

/** The sentence's part before a place that may hold the words: no other bracket, no clause before it. */
function clauseBefore(text: string): string {
  const begins = Math.max(...[". ", "(", ")", ", "].map((mark) => text.lastIndexOf(mark)));
  return text.slice(begins + 1);
}

function inBrackets(text: string, inside: string, at: number): AcronymPair | undefined {
  const before = text.slice(Math.max(0, at - 140), at).trimEnd();
  if (isAcronym(inside)) {
    const long = initialism(inside, before, "end") ?? longForm(inside, clauseBefore(before));
    return long ? { short: singular(inside), long } : undefined;
  }
  const short = /([A-Za-z\d&/-]+)$/.exec(before)?.[1] ?? "";
  return isAcronym(short) && inside.includes(" ") && longForm(short, inside) === inside
    ? { short: singular(short), long: inside }
    : undefined;
}

export function findAcronyms(text: string): AcronymPair[] {
  const found: AcronymPair[] = [];
  for (const { 1: content = "", index } of text.matchAll(brackets)) {
    const [first = ""] = content.split(/[,;]/);
    const inside = first.trim().replace(/^(?:or|i\.e\.?|a\.k\.a\.?|abbreviated(?: as)?|short)\s+/i, "");
    const pair = inBrackets(text, inside, index);
    if (pair) found.push(pair);
  }
  for (const { 1: short = "", 2: after = "" } of text.matchAll(told)) {
    const long = isAcronym(short) ? longFormAfter(short, after) : undefined;
    if (long) found.push({ short: singular(short), long });
  }
  for (const { 1: short = "", index } of text.matchAll(added)) {
    const long = isAcronym(short) ? initialism(short, text.slice(Math.max(0, index - 140), index), "end") : undefined;
    if (long) found.push({ short: singular(short), long });
  }
  return found;
}
