/** The meaning side of retrieval: a question against every vector of every concept and note; the closest few count. */
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import { type CentreCloseness, type ConceptCentres, closenessToCentres } from "./concept-centres.ts";
import type { EmbeddedPart, EmbeddedRow } from "./embedding-texts.ts";

export interface MeaningHit {
  readonly concept: ConceptId;
  /** Mean cosine similarity of its closest vectors. */
  readonly score: number;
  /** Cosine similarity of the closest. */
  readonly best: number;
  /** What the closest was made from. */
  readonly part: EmbeddedPart;
}

export interface NoteHit {
  /** Place in the course's list of notes. */
  readonly note: number;
  /** Cosine similarity of its closest wording, and of what it answers; at most that of the last row fetched where neither was. */
  readonly score: number;
  readonly answer: number;
}

/** How close the question is to those that the course doesn't answer. */
export interface OutsideCloseness {
  /** Cosine similarity of the closest, and the mean of the three closest. */
  readonly closest: number;
  readonly mean: number;
}

export interface MeaningFound {
  readonly concepts: readonly MeaningHit[];
  readonly notes: readonly NoteHit[];
  /** Of every concept; empty where nothing was understood. */
  readonly centres: ReadonlyMap<ConceptId, CentreCloseness>;
  /** Absent where the course names no such questions. */
  readonly outside?: OutsideCloseness;
}

export interface MeaningSearch {
  readonly embedder: Embedder;
  readonly index: VectorIndex;
  /** Entry `i` says what row `i` of the index is. */
  readonly rows: readonly EmbeddedRow[];
  readonly centres: ConceptCentres;
}

/** A concept is as close as its three closest vectors: one lucky phrasing is not yet a match. */
const vectorsPerConcept = 3;
/** Rows fetched so that `limit` concepts remain, with enough rows of each. */
const rowsPerConcept = 10;

const nothing: MeaningFound = { concepts: [], notes: [], centres: new Map() };

interface Row {
  readonly concept?: ConceptId;
  readonly part: EmbeddedPart;
  readonly note?: number;
  readonly score: number;
}

function closestConcepts(rows: readonly Row[], limit: number): MeaningHit[] {
  const found = new Map<ConceptId, { part: EmbeddedPart; scores: number[] }>();
  for (const { concept, part, score } of rows) {
    if (concept === undefined) continue;
    const known = found.get(concept);
    if (!known) found.set(concept, { part, scores: [score] });
    else if (known.scores.length < vectorsPerConcept) known.scores.push(score);
  }
  // A vector that wasn't fetched is at most as close as the last one that was.
  const floor = Math.max(0, rows.at(-1)?.score ?? 0);
  const mean = (scores: readonly number[]): number =>
    (scores.reduce((sum, score) => sum + score, 0) + floor * (vectorsPerConcept - scores.length)) / vectorsPerConcept;
  return [...found]
    .map(([concept, { part, scores }]) => ({ concept, part, score: mean(scores), best: scores[0] ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1))
    .slice(0, limit);
}

function closestNotes(rows: readonly Row[]): NoteHit[] {
  const floor = Math.max(0, rows.at(-1)?.score ?? 0);
  const wordings = new Map<number, number>();
  const answers = new Map<number, number>();
  for (const { note, part, score } of rows) {
    const best = part === "answer" ? answers : wordings;
    if (note !== undefined && !best.has(note)) best.set(note, score);
  }
  return [...new Set([...wordings.keys(), ...answers.keys()])].map((note) => ({
    note,
    score: wordings.get(note) ?? floor,
    answer: answers.get(note) ?? floor,
  }));
}

/** A row that wasn't fetched is at most as close as the last one that was. */
function closenessOutside(rows: readonly Row[]): OutsideCloseness {
  const floor = Math.max(0, rows.at(-1)?.score ?? 0);
  const scores = rows.filter(({ part }) => part === "outside").map(({ score }) => score);
  const three = [scores[0] ?? floor, scores[1] ?? floor, scores[2] ?? floor];
  return { closest: three[0] ?? 0, mean: three.reduce((sum, score) => sum + score, 0) / three.length };
}

export async function searchMeaning(
  { embedder, index, rows, centres }: MeaningSearch,
  question: string,
  limit: number,
): Promise<Result<MeaningFound, AppError>> {
  const query = await embedder.embed([question], "query");
  if (!query.ok) return query;
  if (query.value.every((component) => component === 0)) return ok(nothing);
  const hits = await index.search(query.value, limit * rowsPerConcept);
  if (!hits.ok) return hits;
  const found = hits.value.flatMap(({ row, score }): Row[] => {
    const entry = rows[row];
    return entry ? [{ ...entry, score }] : [];
  });
  const named = rows.at(-1)?.part === "outside";
  return ok({
    concepts: closestConcepts(found, limit),
    notes: closestNotes(found),
    centres: closenessToCentres(centres, query.value),
    ...(named ? { outside: closenessOutside(found) } : {}),
  });
}
