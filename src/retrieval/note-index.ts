/** Which answer notes ask what was asked: their wordings by words and by meaning. */
import type { AnswerNote } from "../domain/course.ts";
import { indexTerms, queryTerms } from "../language/terms.ts";
import type { NoteHit } from "./concept-vectors.ts";
import type { LexicalIndex } from "./lexical-index.ts";

export interface RankedNote {
  readonly note: AnswerNote;
  /** In [0, 1]: how nearly the note asks the same. */
  readonly score: number;
  /** Cosine similarity of its closest wording; the score where meaning is off. */
  readonly meaning: number;
  /** Cosine similarity of what it answers; 0 where meaning is off. */
  readonly answer: number;
}

/** Share of meaning in a note's score. */
const meaningWeight = 0.6;
/** Without vectors words must carry the score alone, and say less. */
const wordsAloneFactor = 0.9;

/** The terms of each note's wordings, each once: a line a note, joined by spaces. */
export const noteTerms = (notes: readonly AnswerNote[]): string =>
  notes.map(({ question, asked }) => [...new Set([question, ...asked].flatMap(indexTerms))].join(" ")).join("\n");

export class NoteIndex {
  private readonly notes: readonly AnswerNote[];
  private readonly lexical: LexicalIndex;
  /** Notes by each term of their wordings. */
  private readonly postings = new Map<string, number[]>();

  /** @param terms as `noteTerms` gives them */
  constructor(notes: readonly AnswerNote[], lexical: LexicalIndex, terms = noteTerms(notes)) {
    this.notes = notes;
    this.lexical = lexical;
    terms.split("\n").forEach((ofNote, place) => {
      for (const term of ofNote.split(" ")) {
        const list = this.postings.get(term);
        if (list) list.push(place);
        else this.postings.set(term, [place]);
      }
    });
  }

  get size(): number {
    return this.notes.length;
  }

  /** Share of the question's terms, by rarity, that a note's wordings hold. */
  private coverage(question: string): Map<number, number> {
    const terms = queryTerms(question);
    const rarity = terms.map((term) => this.lexical.inverseDocumentFrequency(term));
    const total = rarity.reduce((sum, value) => sum + value, 0);
    const covered = new Map<number, number>();
    if (total === 0) return covered;
    terms.forEach((term, i) => {
      for (const place of this.postings.get(term) ?? [])
        covered.set(place, (covered.get(place) ?? 0) + (rarity[i] ?? 0) / total);
    });
    return covered;
  }

  /** @param near undefined when meaning is off. @returns best first, at most `limit` */
  rank(question: string, near: readonly NoteHit[] | undefined, limit: number): RankedNote[] {
    const covered = this.coverage(question);
    const closeness = new Map((near ?? []).map(({ note, score }) => [note, Math.max(0, score)]));
    const answers = new Map((near ?? []).map(({ note, answer }) => [note, Math.max(0, answer)]));
    const scoreOf = (place: number): number => {
      const words = covered.get(place) ?? 0;
      return near
        ? meaningWeight * (closeness.get(place) ?? 0) + (1 - meaningWeight) * words
        : wordsAloneFactor * words;
    };
    return [...new Set([...closeness.keys(), ...covered.keys()])]
      .map((place) => ({ place, score: scoreOf(place) }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, limit)
      .flatMap(({ place, score }) => {
        const note = this.notes[place];
        if (!note) return [];
        const meaning = near ? (closeness.get(place) ?? 0) : score;
        return [{ note, score, meaning, answer: answers.get(place) ?? 0 }];
      });
  }
}
