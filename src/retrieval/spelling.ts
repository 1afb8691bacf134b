/** Puts misspelt words right against the course's own words. */

import { stopWords } from "../language/english/stop-words.ts";
import { words } from "../language/text.ts";

/**
 * Damerau-Levenshtein distance (optimal string alignment: a swap of neighbours counts one), or
 * `limit + 1` as soon as it must be larger.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let smallestBefore = 0;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      smallest = Math.min(smallest, value);
    }
    // A swap reaches back two rows, so one hopeless row is not yet the end.
    if (Math.min(smallest, smallestBefore) > limit) return limit + 1;
    smallestBefore = smallest;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** Short words are not guessed at: too many others are one letter away. */
const allowedEdits = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

export interface Correction {
  readonly from: string;
  readonly to: string;
}

export class SpellingCorrector {
  private readonly known: ReadonlySet<string>;
  private readonly byLength = new Map<number, string[]>();

  /**
   * @param known every folded word of the course: these are never corrected
   * @param names folded words of titles and aliases: these are corrected to
   */
  constructor(known: ReadonlySet<string>, names: ReadonlySet<string>) {
    this.known = known;
    for (const word of [...names].sort()) {
      if (word.length < 4) continue;
      const sameLength = this.byLength.get(word.length);
      if (sameLength) sameLength.push(word);
      else this.byLength.set(word.length, [word]);
    }
  }

  /** The question's unknown words that are close to one of the course's names. */
  corrections(question: string): Correction[] {
    const found = new Map<string, Correction>();
    for (const word of words(question)) {
      if (this.known.has(word) || stopWords.has(word) || /\d/.test(word) || found.has(word)) continue;
      const to = this.closest(word);
      if (to) found.set(word, { from: word, to });
    }
    return [...found.values()];
  }

  private closest(word: string): string | undefined {
    let limit = allowedEdits(word);
    let best: string | undefined;
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const candidate of this.byLength.get(length) ?? []) {
        // People rarely miss the first letter; demanding it keeps "cake" from becoming "lake".
        if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
        const distance = editDistance(word, candidate, limit);
        if (distance < limit || (distance === limit && best === undefined && limit > 0)) {
          best = candidate;
          limit = distance;
        }
      }
    }
    return best;
  }
}
