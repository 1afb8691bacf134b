/** Finds known phrases in running text: longest match first, left to right. */
import { foldText, foldWord, words } from "./text.ts";

export interface PhraseMatch<T> {
  readonly value: T;
  /** Character range in the text. */
  readonly start: number;
  readonly end: number;
  /** Word range, `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly surface: string;
}

export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Splits into folded words with their character ranges. A `*` joins its word ("A*" → "a star"). */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*(?:\*|\+\+)?/gu)) {
    const folded = foldText(match[0]);
    if (folded === "") continue;
    for (const word of folded.split(" ")) {
      tokens.push({ word: foldWord(word), start: match.index, end: match.index + match[0].length });
    }
  }
  return tokens;
}

const plainWords = /^[A-Za-z0-9 -]*$/;

/** Folded words joined by spaces, what stands in brackets left out; empty when there are none. */
export function phraseKey(phrase: string): string {
  // Most names are such, and their words need no looking for.
  if (plainWords.test(phrase)) return words(phrase).join(" ");
  return tokenize(phrase.replace(/\s\([^)]*\)/g, " "))
    .map(({ word }) => word)
    .join(" ");
}

/** A course has tens of thousands of names: splitting each would take several times as long. */
function countWords(key: string): number {
  let count = 1;
  for (let space = key.indexOf(" "); space >= 0; space = key.indexOf(" ", space + 1)) count++;
  return count;
}

export class PhraseMatcher<T> {
  /** Phrases by their joined folded words. */
  private readonly values = new Map<string, T>();
  private longest = 1;

  /** A phrase added twice keeps its first value. */
  add(phrase: string, value: T): void {
    this.addKey(phraseKey(phrase), value);
  }

  /** The same for a phrase whose key is known. */
  addKey(key: string, value: T): void {
    if (key === "") return;
    if (!this.values.has(key)) this.values.set(key, value);
    this.longest = Math.max(this.longest, countWords(key));
  }

  get(phrase: string): T | undefined {
    return this.values.get(
      tokenize(phrase)
        .map((token) => token.word)
        .join(" "),
    );
  }

  /** Every phrase's key: folded words joined by spaces. */
  keys(): IterableIterator<string> {
    return this.values.keys();
  }

  valueOf(key: string): T | undefined {
    return this.values.get(key);
  }

  /** Non-overlapping matches; cost O(words × longest phrase). */
  find(text: string): PhraseMatch<T>[] {
    return this.findIn(text, tokenize(text));
  }

  findIn(text: string, tokens: readonly Token[]): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let from = 0; from < tokens.length; ) {
      const match = this.longestAt(text, tokens, from);
      if (match) matches.push(match);
      from = match ? match.to : from + 1;
    }
    return matches;
  }

  private longestAt(text: string, tokens: readonly Token[], from: number): PhraseMatch<T> | undefined {
    for (let to = Math.min(tokens.length, from + this.longest); to > from; to--) {
      const slice = tokens.slice(from, to);
      const value = this.values.get(slice.map((token) => token.word).join(" "));
      const first = slice[0];
      const last = slice.at(-1);
      if (value === undefined || !first || !last) continue;
      return { value, start: first.start, end: last.end, from, to, surface: text.slice(first.start, last.end) };
    }
    return undefined;
  }
}
