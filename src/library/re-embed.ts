/** Makes a course's vectors batch by batch, so that it can be watched, stopped and taken up again. */

import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import type { QuantizedRows } from "../domain/quantized-rows.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { embedRows, joinRows, madeBy } from "../packs/make-vectors.ts";
import type { CourseStore } from "../ports/course-store.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { EmbeddingProgress } from "../protocol/tutor-api.ts";
import { VECTOR_LAYOUT } from "../retrieval/embedding-texts.ts";
import type { CourseTexts } from "./course-texts.ts";

/** Few texts at once: stopping is quick, and a phone's memory is enough. */
const fewTexts = 8;
/** A closed tab loses at most this much work. */
const saveEveryMs = 5_000;

export interface EmbeddingWork {
  readonly texts: CourseTexts;
  readonly embedder: Embedder;
  readonly onProgress: (progress: EmbeddingProgress) => void;
  /** Asked before each batch; what was made by then is kept. */
  readonly isStopped?: () => boolean;
  readonly saveEveryMs?: number;
  /** For an embedder that takes microseconds a text, where messages would cost more than the work. */
  readonly batchTexts?: number;
  /** Settles when the course is stored: nothing is stored of it before. */
  readonly courseStored?: Promise<unknown>;
}

export interface MadeVectors {
  readonly vectors: CourseVectors;
  /** They serve, but could not be stored: the next start makes them again. */
  readonly notice?: AppError;
}

/** The stored rows that this embedder made, from the first on without a gap. */
async function storedRows(store: CourseStore, { texts, embedder }: EmbeddingWork): Promise<QuantizedRows[]> {
  const { id, contentHash } = texts.course.meta;
  const parts = await store.readParts(id, contentHash, embedder.model.id);
  const rows: QuantizedRows[] = [];
  let end = 0;
  for (const part of parts.ok ? parts.value : []) {
    if (part.start !== end || !madeBy(part, embedder.model)) continue;
    rows.push(part.rows);
    end += part.rows.count;
  }
  return end <= texts.rows.length ? rows : [];
}

/** @returns `aborted` when stopped; otherwise the embedder's error. Either way the rows made so far are stored. */
export async function reEmbed(store: CourseStore, work: EmbeddingWork): Promise<Result<MadeVectors, AppError>> {
  const { texts, embedder } = work;
  const { model } = embedder;
  const { id, contentHash } = texts.course.meta;
  const total = texts.rows.length;
  const made = await storedRows(store, work);
  let done = made.reduce((sum, { count }) => sum + count, 0);
  let unsaved: QuantizedRows[] = [];
  let savedAt = performance.now();
  const save = async (): Promise<void> => {
    if (unsaved.length === 0) return;
    await work.courseStored;
    const rows = joinRows(unsaved, model.dimensions);
    unsaved = [];
    // A full disk costs taking it up again, not the vectors.
    await store.writePart(id, contentHash, { model, layout: VECTOR_LAYOUT, start: done - rows.count, rows });
    savedAt = performance.now();
  };
  const endEarly = async (error: AppError): Promise<Result<never, AppError>> => {
    await save();
    return err(error);
  };

  work.onProgress({ done, total });
  while (done < total) {
    if (work.isStopped?.()) return endEarly({ type: "aborted" });
    const batch = texts.texts().slice(done, done + (work.batchTexts ?? fewTexts));
    const rows = await embedRows(batch, embedder);
    if (!rows.ok) return endEarly(rows.error);
    made.push(rows.value);
    unsaved.push(rows.value);
    done += rows.value.count;
    work.onProgress({ done, total });
    if (performance.now() - savedAt >= (work.saveEveryMs ?? saveEveryMs)) await save();
  }
  const vectors = { model, layout: VECTOR_LAYOUT, rows: joinRows(made, model.dimensions) };
  await work.courseStored;
  const stored = await store.writeVectors(id, contentHash, vectors);
  return ok({ vectors, ...(stored.ok ? {} : { notice: stored.error }) });
}
