/** An embedder and the index of its vectors, put together: what searches a course by meaning. */

import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import { ok, type Result } from "../domain/result.ts";
import { madeBy } from "../packs/make-vectors.ts";
import { conceptCentres } from "../retrieval/concept-centres.ts";
import type { MeaningSearch } from "../retrieval/concept-vectors.ts";
import type { CourseTexts } from "./course-texts.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import { Shared } from "./shared.ts";

export type SharedSearch = Shared<MeaningSearch>;

/** Whether vectors are this course's, whatever made them. */
export const vectorsFit = (vectors: CourseVectors | undefined, { rows }: CourseTexts): vectors is CourseVectors =>
  vectors !== undefined && vectors.rows.count === rows.length;

/**
 * Takes the embedder for as long as the search is used; ends both threads after that.
 * @returns `undefined` when the embedder of today did not make these vectors
 */
export async function startSearch(
  { buildIndex }: Pick<LibraryParts, "buildIndex">,
  embedders: EmbedderPool,
  texts: CourseTexts,
  vectors: CourseVectors,
): Promise<Result<SharedSearch | undefined, AppError>> {
  // Two threads: the index is built while the embedder loads.
  const [lease, index] = await Promise.all([embedders.acquire(vectors.model.id), buildIndex(vectors.rows)]);
  if (!lease.ok || !index.ok || !madeBy(vectors, lease.value.embedder.model)) {
    if (lease.ok) lease.value.release();
    if (index.ok) index.value.terminate();
    if (!lease.ok) return lease;
    return index.ok ? ok(undefined) : index;
  }
  const { embedder, release } = lease.value;
  return ok(
    new Shared(
      { embedder, index: index.value, rows: texts.rows, centres: conceptCentres(texts.rows, vectors.rows) },
      () => {
        index.value.terminate();
        release();
      },
    ),
  );
}

/** A failure of the learner's chosen embedder, while another one goes on searching. */
export const embedderFailed = (model: string, error: AppError): AppError =>
  error.type === "embedder-unavailable" || error.type === "index-unavailable"
    ? { type: "embedder-failed", model, detail: error.detail }
    : error;
