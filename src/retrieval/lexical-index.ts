/**
 * The words side of retrieval: BM25F over a concept's fields. Robertson and Zaragoza 2009, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", section 3.6 (simple BM25F). Our own rather
 * than a library's: it indexes a course in under half the time (ARCHITECTURE.md), and scope needs to know where a term stood.
 */
import type { Concept, Passage } from "../domain/course.ts";
import type { ConceptId, PassageId } from "../domain/ids.ts";
import { indexTerms, queryWords } from "../language/terms.ts";
import { prose } from "../language/text.ts";

export interface LexicalHit {
  readonly concept: ConceptId;
  /** Sum over the question's terms of rarity × saturated frequency; unbounded. */
  readonly score: number;
  /** The question's words that it holds. */
  readonly words: readonly string[];
  /** The terms that stand in its names, phrasings or definition, not just somewhere in its text. */
  readonly strongTerms: readonly string[];
}

interface Field {
  /** What one occurrence counts. */
  readonly weight: number;
  /** How much a long field's occurrences are discounted, 0 to 1. */
  readonly lengthPenalty: number;
  readonly strong: boolean;
  text(concept: Concept, markdown: ReadonlyMap<PassageId, string>): string;
}

/** Weights chosen on the question set in use during development (`npm run eval`), coarse on purpose. */
const fields: readonly Field[] = [
  { weight: 8, lengthPenalty: 0.3, strong: true, text: ({ title }) => title },
  {
    weight: 5,
    lengthPenalty: 0.5,
    strong: true,
    text: ({ aliases, translations }) => [...aliases, ...translations].join(" ; "),
  },
  // Little: a phrasing is matched as a whole, by its vector; its single words are everybody's.
  { weight: 0.5, lengthPenalty: 0.5, strong: true, text: ({ asked }) => asked.join(" ; ") },
  { weight: 2, lengthPenalty: 0.5, strong: true, text: ({ definition }) => definition },
  {
    weight: 0.5,
    lengthPenalty: 0.75,
    strong: false,
    text: ({ sections }, markdown) =>
      sections
        .filter(({ kind }) => kind !== "code" && kind !== "definition")
        .flatMap(({ passages }) => passages.map((id) => prose(markdown.get(id) ?? "")))
        .join(" "),
  },
];

/** Where repetition stops counting. */
const saturation = 1.2;

interface Posting {
  readonly document: number;
  /** Weighted, length-normalised frequency over all fields. */
  frequency: number;
  strong: boolean;
}

export class LexicalIndex {
  private readonly postings = new Map<string, Posting[]>();
  private readonly ids: readonly ConceptId[];

  /** Cost O(words of the course). */
  constructor(concepts: readonly Concept[], passages: readonly Passage[]) {
    this.ids = concepts.map(({ id }) => id);
    const markdown = new Map(passages.map((passage) => [passage.id, passage.markdown]));
    const columns = fields.map((field) => {
      const texts = concepts.map((concept) => indexTerms(field.text(concept, markdown)));
      const average = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
      return { field, texts, average };
    });
    concepts.forEach((_concept, document) => {
      for (const { field, texts, average } of columns) this.addField(field, document, texts[document] ?? [], average);
    });
  }

  /** Documents come in order, so a document's posting for a term is always the last one. */
  private addField(
    { weight, lengthPenalty, strong }: Field,
    document: number,
    terms: readonly string[],
    average: number,
  ): void {
    const occurrence = weight / (1 - lengthPenalty + (lengthPenalty * terms.length) / Math.max(1, average));
    for (const term of terms) {
      const list = this.postings.get(term);
      const last = list?.at(-1);
      if (last?.document === document) {
        last.frequency += occurrence;
        last.strong ||= strong;
      } else {
        const made = { document, frequency: occurrence, strong };
        if (list) list.push(made);
        else this.postings.set(term, [made]);
      }
    }
  }

  /** Best first; ties by id, so that equal questions give equal answers. */
  search(question: string, limit: number): LexicalHit[] {
    const scores = new Map<number, { score: number; words: string[]; strongTerms: string[] }>();
    const asked = queryWords(question);
    for (const term of asked.keys()) {
      const rarity = this.inverseDocumentFrequency(term);
      for (const { document, frequency, strong } of this.postings.get(term) ?? []) {
        const hit = scores.get(document) ?? { score: 0, words: [], strongTerms: [] };
        hit.score += (rarity * frequency) / (saturation + frequency);
        hit.words.push(asked.get(term) ?? term);
        if (strong) hit.strongTerms.push(term);
        scores.set(document, hit);
      }
    }
    return [...scores]
      .flatMap(([document, hit]) => {
        const concept = this.ids[document];
        return concept ? [{ concept, ...hit }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1))
      .slice(0, limit);
  }

  /** How rare a stemmed term is: large for rare ones, largest for unknown ones. */
  inverseDocumentFrequency(term: string): number {
    const count = this.postings.get(term)?.length ?? 0;
    return Math.log(1 + (this.ids.length - count + 0.5) / (count + 0.5));
  }

  knows(term: string): boolean {
    return this.postings.has(term);
  }
}
