/**
 * The words side of retrieval: BM25F over a concept's fields. Robertson and Zaragoza 2009, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", section 3.6 (simple BM25F). Our own rather
 * than a library's: it indexes a course in under half the time (ARCHITECTURE.md), and scope needs to know where a term stood.
 */
import type { LexicalData } from "../domain/course-words.ts";
import type { ConceptId } from "../domain/ids.ts";
import { queryWords } from "../language/terms.ts";

export interface LexicalHit {
  readonly concept: ConceptId;
  /** Sum over the question's terms of rarity × saturated frequency; unbounded. */
  readonly score: number;
  /** The question's words that it holds. */
  readonly words: readonly string[];
  /** The terms that stand in its names, phrasings or definition, not just somewhere in its text. */
  readonly strongTerms: readonly string[];
}

/** Where repetition stops counting. */
const saturation = 1.2;

interface Hit {
  score: number;
  readonly words: string[];
  readonly strongTerms: string[];
}

export class LexicalIndex {
  private readonly data: LexicalData;
  private readonly places: ReadonlyMap<string, number>;
  private readonly ids: readonly ConceptId[];

  /** @param ids of the concepts that were counted, in their order */
  constructor(ids: readonly ConceptId[], data: LexicalData) {
    this.ids = ids;
    this.data = data;
    this.places = new Map(data.terms.split("\n").map((term, place) => [term, place]));
  }

  /** The range of a term's postings; empty when no concept holds it. */
  private range(term: string): readonly [number, number] {
    const place = this.places.get(term);
    if (place === undefined) return [0, 0];
    return [this.data.starts[place] ?? 0, this.data.starts[place + 1] ?? 0];
  }

  /** Best first; ties by id, so that equal questions give equal answers. */
  search(question: string, limit: number): LexicalHit[] {
    const { concepts, frequencies, strong } = this.data;
    const hits = new Map<number, Hit>();
    const asked = queryWords(question);
    for (const [term, word] of asked) {
      const rarity = this.inverseDocumentFrequency(term);
      const [from, to] = this.range(term);
      for (let i = from; i < to; i++) {
        const concept = concepts[i] ?? 0;
        const frequency = frequencies[i] ?? 0;
        const hit = hits.get(concept) ?? { score: 0, words: [], strongTerms: [] };
        hit.score += (rarity * frequency) / (saturation + frequency);
        hit.words.push(word);
        if (strong[i]) hit.strongTerms.push(term);
        hits.set(concept, hit);
      }
    }
    return [...hits]
      .flatMap(([place, hit]) => {
        const concept = this.ids[place];
        return concept ? [{ concept, ...hit }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1))
      .slice(0, limit);
  }

  /** How many concepts there are. */
  get size(): number {
    return this.ids.length;
  }

  /** How many concepts hold a stemmed term. */
  conceptsWith(term: string): number {
    const [from, to] = this.range(term);
    return to - from;
  }

  /** How rare a stemmed term is: large for rare ones, largest for unknown ones. */
  inverseDocumentFrequency(term: string): number {
    const count = this.conceptsWith(term);
    return Math.log(1 + (this.ids.length - count + 0.5) / (count + 0.5));
  }

  knows(term: string): boolean {
    return this.places.has(term);
  }
}
