/** Which concepts a question names, by title, alias or translated title. */
import type { Concept } from "../domain/course.ts";
import type { PreparedNames } from "../domain/course-words.ts";
import type { ConceptId } from "../domain/ids.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { PhraseMatcher, type Token, tokenize } from "../language/phrase-matcher.ts";
import { stem } from "../language/terms.ts";
import { namesOf, prepareNames } from "./prepare-names.ts";
import { SoundingNames } from "./sounding-names.ts";
import { UnspacedNames } from "./unspaced-names.ts";

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
  /** Named in another language than the course's. */
  readonly foreign: boolean;
}

interface Name {
  readonly concept: ConceptId;
  /** In another language: such a name is never there by chance. */
  readonly foreign: boolean;
}

export class ConceptNames {
  private readonly matcher = new PhraseMatcher<Name>();
  private readonly everyday: ReadonlySet<ConceptId>;
  /** Names by how they sound. */
  readonly sounding = new SoundingNames();
  private readonly unspaced = new UnspacedNames();
  private readonly initials = new Map<string, ConceptId[]>();
  /** Folded words of English names: what the spelling corrector corrects to. */
  readonly nameWords: ReadonlySet<string>;

  constructor(concepts: readonly Concept[], prepared: PreparedNames = prepareNames(concepts)) {
    this.everyday = new Set(concepts.filter(({ everyday }) => everyday).map(({ id }) => id));
    const nameWords = new Set<string>();
    const titled = new Set<ConceptId>();
    for (const { concept: place, name, foreign, key, sound, unspaced } of namesOf(prepared)) {
      const concept = concepts[place]?.id;
      if (concept === undefined) continue;
      this.matcher.addKey(key, { concept, foreign });
      if (unspaced) this.unspaced.add(unspaced, concept);
      if (foreign) continue;
      const parts = key.split(" ");
      for (const word of parts) nameWords.add(word);
      if (sound) this.sounding.add(concept, name, parts, sound);
      // The first name of a concept is its title.
      if (!titled.has(concept)) this.addInitials(parts, concept);
      titled.add(concept);
    }
    this.nameWords = nameWords;
  }

  /** Their words aren't separate: they count as standing behind the others. */
  private findUnspaced(question: string, end: number): Mention[] {
    return this.unspaced.find(question).map(({ concept, surface }) => ({
      concept,
      surface,
      from: end,
      to: end + 1,
      share: 1,
      foreign: true,
      weak: false,
    }));
  }

  /** "Maximum a posteriori estimation": MAPE, and without its last word MAP. */
  private addInitials(parts: readonly string[], concept: ConceptId): void {
    if (parts.length < 3) return;
    for (const part of [parts, parts.slice(0, -1)]) {
      const key = part.map((word) => word.charAt(0)).join("");
      if (key.length < 3) continue;
      const list = this.initials.get(key);
      if (list) list.push(concept);
      else this.initials.set(key, [concept]);
    }
  }

  /** Concepts whose title begins with these letters word by word: acronyms that no alias holds, or that another concept holds too. */
  byInitials(letters: string): readonly ConceptId[] {
    return this.initials.get(letters.toLowerCase()) ?? [];
  }

  /** The concept with exactly this name. */
  named(name: string): ConceptId | undefined {
    return this.matcher.get(name)?.concept;
  }

  /**
   * Mentions in reading order, longest names first at each place.
   * @param rarity how rare a stemmed term is in the course; all equal when absent
   */
  find(question: string, rarity: (term: string) => number = () => 1): Mention[] {
    const tokens = tokenize(question);
    const hasTopic = tokens.some(({ word }) => !stopWords.has(word));
    const isTopical = ({ word }: Token): boolean => !hasTopic || !stopWords.has(word);
    const matches = this.matcher
      .findIn(question, tokens)
      .filter(({ from, to }) => tokens.slice(from, to).some(isTopical));
    const covered = new Set(matches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
    const otherTopical = tokens.some((token, i) => !covered.has(i) && isTopical(token));
    const weigh = (part: readonly Token[]): number =>
      part.filter(isTopical).reduce((sum, { word }) => sum + rarity(stem(word)), 0);
    const total = weigh(tokens);
    const spaced = matches.map(({ value: { concept, foreign }, surface, from, to }) => ({
      concept,
      surface,
      from,
      to,
      share: foreign || total === 0 ? 1 : weigh(tokens.slice(from, to)) / total,
      foreign,
      weak: !foreign && otherTopical && this.everyday.has(concept),
    }));
    return [...spaced, ...this.findUnspaced(question, tokens.length)];
  }
}
