/** The words side of retrieval: BM25+ over a concept's fields, by MiniSearch. */
import MiniSearch from "minisearch";
import type { Concept, Passage } from "../domain/course.ts";
import { groupBy } from "../domain/group-by.ts";
import type { ConceptId } from "../domain/ids.ts";
import { prose } from "../domain/text.ts";
import { indexTerms, queryTerms } from "./terms.ts";

interface ConceptDocument {
  readonly id: ConceptId;
  readonly title: string;
  readonly names: string;
  readonly asked: string;
  readonly definition: string;
  readonly body: string;
}

export interface LexicalHit {
  readonly concept: ConceptId;
  /** BM25+ score, unbounded. */
  readonly score: number;
  /** The question's terms that it matched. */
  readonly terms: readonly string[];
}

/** Weights per field, chosen on the held-out phrasings of `npm run bench -- retrieval`. */
const boost = { title: 4, names: 3, asked: 1.5, definition: 1.5, body: 0.5 };

export class LexicalIndex {
  private readonly index: MiniSearch<ConceptDocument>;
  private readonly documentFrequency = new Map<string, number>();
  private readonly size: number;

  constructor(concepts: readonly Concept[], passages: readonly Passage[]) {
    this.size = concepts.length;
    this.index = new MiniSearch<ConceptDocument>({
      fields: Object.keys(boost),
      tokenize: indexTerms,
      processTerm: (term) => term,
      searchOptions: { tokenize: queryTerms, processTerm: (term) => term, boost },
    });
    const passagesByConcept = groupBy(passages, ({ concept }) => concept);
    const documents = concepts.map((concept): ConceptDocument => {
      const own = passagesByConcept.get(concept.id) ?? [];
      return {
        id: concept.id,
        title: concept.title,
        names: [...concept.aliases, ...concept.translations].join(" ; "),
        asked: concept.asked.join(" ; "),
        definition: concept.definition,
        body: own
          .filter(({ section }) => section !== "code" && section !== "definition")
          .map(({ markdown }) => prose(markdown))
          .join(" "),
      };
    });
    for (const document of documents) {
      const terms = new Set(
        indexTerms(`${document.title} ${document.names} ${document.asked} ${document.definition} ${document.body}`),
      );
      for (const term of terms) this.documentFrequency.set(term, (this.documentFrequency.get(term) ?? 0) + 1);
    }
    this.index.addAll(documents);
  }

  /** Best first; ties by id, so that equal questions give equal answers. */
  search(question: string, limit: number): LexicalHit[] {
    return this.index
      .search(question)
      .map(({ id, score, queryTerms: terms }) => ({ concept: id as ConceptId, score, terms }))
      .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1))
      .slice(0, limit);
  }

  /** Inverse document frequency of a stemmed term: large for rare, largest for unknown ones. */
  inverseDocumentFrequency(term: string): number {
    const n = this.documentFrequency.get(term) ?? 0;
    return Math.log(1 + (this.size - n + 0.5) / (n + 0.5));
  }

  knows(term: string): boolean {
    return this.documentFrequency.has(term);
  }
}
