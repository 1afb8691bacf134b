/** The meaning side of retrieval: a question against every vector of every concept, the closest few count. */
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import type { EmbeddedPart, EmbeddingText } from "./embedding-texts.ts";

export interface MeaningHit {
  readonly concept: ConceptId;
  /** Mean cosine similarity of its closest vectors. */
  readonly score: number;
  /** What the closest was made from. */
  readonly part: EmbeddedPart;
}

export interface MeaningSearch {
  readonly embedder: Embedder;
  readonly index: VectorIndex;
  /** Entry `i` says what row `i` of the index is. */
  readonly rows: readonly Pick<EmbeddingText, "concept" | "part">[];
}

/** A concept is as close as its three closest vectors: one lucky phrasing is not yet a match. */
const vectorsPerConcept = 3;
/** Rows fetched so that `limit` concepts remain, with enough rows of each. */
const rowsPerConcept = 10;

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
  const found = new Map<ConceptId, { part: EmbeddedPart; scores: number[] }>();
  for (const { row, score } of hits.value) {
    const entry = rows[row];
    if (!entry) continue;
    const concept = found.get(entry.concept);
    if (!concept) found.set(entry.concept, { part: entry.part, scores: [score] });
    else if (concept.scores.length < vectorsPerConcept) concept.scores.push(score);
  }
  // A vector that wasn't fetched is at most as close as the last one that was.
  const floor = Math.max(0, hits.value.at(-1)?.score ?? 0);
  const mean = (scores: readonly number[]): number =>
    (scores.reduce((sum, score) => sum + score, 0) + floor * (vectorsPerConcept - scores.length)) / vectorsPerConcept;
  return ok(
    [...found]
      .map(([concept, { part, scores }]) => ({ concept, part, score: mean(scores) }))
      .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1))
      .slice(0, limit),
  );
}
