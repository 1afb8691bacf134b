/** Puts misspelt words right against the course's own words. */

import { editDistance } from "../language/edit-distance.ts";
import { isEverydayWord } from "../language/english/everyday-words.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { foldText, foldWord } from "../language/text.ts";

/** A misspelt "diffrence" or "explian" asks for nothing: better a function word than a rare term. */
const functionWords: readonly string[] = [...stopWords].filter((word) => word.length >= 5);

/** Short words are not guessed at: too many others are one letter away. */
const allowedEdits = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** "Recal" lacks a letter that stands twice, which is missed sooner than another. */
const singled = (word: string): string => word.replace(/(.)\1+/g, "$1");

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
    for (const word of [...new Set([...names, ...functionWords])].sort()) {
      if (word.length < 4) continue;
      const sameLength = this.byLength.get(word.length);
      if (sameLength) sameLength.push(word);
      else this.byLength.set(word.length, [word]);
    }
  }

  /** The question's unknown words that are close to one of the course's names. */
  corrections(question: string): Correction[] {
    const found = new Map<string, Correction>();
    for (const typed of foldText(question).split(" ")) {
      const word = foldWord(typed);
      if (this.knows(word) || /\d/.test(word) || found.has(word)) continue;
      const to = this.withLastS(typed, word) ?? this.closest(word);
      if (to) found.set(word, { from: word, to });
    }
    return [...found.values()];
  }

  /** Whether the word is one of the course, a function word or an everyday word. */
  knows(word: string): boolean {
    return this.known.has(word) || stopWords.has(word) || isEverydayWord(word);
  }

  /** "Proces" looks like a plural and was folded to "proce": two letters away from what it misses one of. */
  private withLastS(typed: string, folded: string): string | undefined {
    const whole = `${typed}s`;
    return typed === `${folded}s` && this.byLength.get(whole.length)?.includes(whole) ? whole : undefined;
  }

  private closest(word: string): string | undefined {
    let limit = allowedEdits(word);
    let best: string | undefined;
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const candidate of this.byLength.get(length) ?? []) {
        // People rarely miss the first letter; demanding it keeps "cake" from becoming "lake".
        if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
        const distance = editDistance(word, candidate, limit);
        if (limit > 0 && distance <= limit && singled(word) === singled(candidate)) return candidate;
        if (distance < limit || (distance === limit && best === undefined && limit > 0)) {
          best = candidate;
          limit = distance;
        }
      }
    }
    return best;
  }
}
