/** Which concepts a question names, by title, alias or translated title. */
import type { Concept } from "../domain/course.ts";
import type { ConceptId } from "../domain/ids.ts";
import { PhraseMatcher, tokenize } from "../domain/phrase-matcher.ts";
import { stopWords } from "./stop-words.ts";
import { stem } from "./terms.ts";

export interface Mention {
  readonly concept: ConceptId;
  /** The words of the question that name it. */
  readonly surface: string;
  /** Word range in the question. */
  readonly from: number;
  readonly to: number;
  /** An everyday word beside other topical words: probably not meant as the concept. */
  readonly weak: boolean;
  /** Share of the question's topical words, weighted by rarity, that the name takes up; in [0, 1]. */
  readonly share: number;
}

export class ConceptNames {
  private readonly matcher = new PhraseMatcher<ConceptId>();
  private readonly everyday: ReadonlySet<ConceptId>;
  /** Single-word names, folded: what the spelling corrector corrects to. */
  readonly nameWords: ReadonlySet<string>;

  constructor(concepts: readonly Concept[]) {
    this.everyday = new Set(concepts.filter(({ everyday }) => everyday).map(({ id }) => id));
    const nameWords = new Set<string>();
    const add = (name: string, id: ConceptId): void => {
      this.matcher.add(name, id);
      for (const { word } of tokenize(name)) nameWords.add(word);
    };
    // Titles first: an alias or translation never takes another concept's title.
    for (const { id, title } of concepts) add(title, id);
    for (const { id, aliases } of concepts) for (const alias of aliases) add(alias, id);
    for (const { id, translations } of concepts) for (const title of translations) this.matcher.add(title, id);
    this.nameWords = nameWords;
  }

  /** The concept with exactly this name. */
  named(name: string): ConceptId | undefined {
    return this.matcher.get(name);
  }

  /**
   * Mentions in reading order, longest names first at each place.
   * @param rarity how rare a stemmed term is in the course; all equal when absent
   */
  find(question: string, rarity: (term: string) => number = () => 1): Mention[] {
    const tokens = tokenize(question);
    const matches = this.matcher.findIn(question, tokens);
    const covered = new Set(matches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
    const otherTopical = tokens.some(({ word }, i) => !covered.has(i) && !stopWords.has(word));
    const weight = (word: string): number => (stopWords.has(word) ? 0 : rarity(stem(word)));
    const total = tokens.reduce((sum, { word }) => sum + weight(word), 0);
    const shareOf = (from: number, to: number): number =>
      total === 0 ? 0 : tokens.slice(from, to).reduce((sum, { word }) => sum + weight(word), 0) / total;
    return matches
      .filter(({ from, to }) => tokens.slice(from, to).some(({ word }) => !stopWords.has(word)))
      .map(({ value, surface, from, to }) => ({
        concept: value,
        surface,
        from,
        to,
        share: shareOf(from, to),
        weak: this.everyday.has(value) && (otherTopical || matches.length > 1),
      }));
  }
}
