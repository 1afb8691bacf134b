/** The meaning side of retrieval: a question against every vector of every concept, best one counts. */
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import type { EmbeddedPart, EmbeddingText } from "./embedding-texts.ts";

export interface MeaningHit {
  readonly concept: ConceptId;
  /** Cosine similarity of its closest vector. */
  readonly score: number;
  /** What that vector was made from. */
  readonly part: EmbeddedPart;
}

export interface MeaningSearch {
  readonly embedder: Embedder;
  readonly index: VectorIndex;
  /** Entry `i` says what row `i` of the index is. */
  readonly rows: readonly Pick<EmbeddingText, "concept" | "part">[];
}

/** Rows fetched so that `limit` concepts remain when one concept fills several rows. */
const rowsPerConcept = 8;

export async function searchMeaning(
  { embedder, index, rows }: MeaningSearch,
  question: string,
  limit: number,
): Promise<Result<MeaningHit[], AppError>> {
  const query = await embedder.embed([question], "query");
  if (!query.ok) return query;
  if (query.value.every((component) => component === 0)) return ok([]);
  const hits = await index.search(query.value, limit * rowsPerConcept);
  if (!hits.ok) return hits;
  const best = new Map<ConceptId, MeaningHit>();
  for (const { row, score } of hits.value) {
    const entry = rows[row];
    if (entry && !best.has(entry.concept)) best.set(entry.concept, { concept: entry.concept, score, part: entry.part });
  }
  return ok([...best.values()].slice(0, limit));
}
