/** Vectors of a changed course: rows whose text stayed are taken over, the rest is embedded anew. */
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import { ok, type Result } from "../domain/result.ts";
import { embedRows, madeBy } from "../packs/make-vectors.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { EmbeddingProgress } from "../protocol/tutor-api.ts";
import type { CourseTexts } from "./course-texts.ts";

/** Few at once, so that it can be seen to go on. */
const batchTexts = 64;

/** @returns undefined when the former vectors are not this embedder's */
export async function reuseVectors(
  before: CourseTexts,
  vectors: CourseVectors,
  after: CourseTexts,
  embedder: Embedder,
  onProgress: (progress: EmbeddingProgress) => void,
): Promise<Result<CourseVectors | undefined, AppError>> {
  if (!madeBy(vectors, embedder.model) || vectors.rows.count !== before.rows.length) return ok(undefined);
  const { dimensions } = vectors.rows;
  const rowOf = new Map(before.texts().map((text, row) => [text, row]));
  const texts = after.texts();
  const rows = {
    count: texts.length,
    dimensions,
    values: new Int8Array(texts.length * dimensions),
    scales: new Float32Array(texts.length),
  };
  const put = (from: CourseVectors["rows"], row: number, place: number): void => {
    rows.values.set(from.values.subarray(row * dimensions, (row + 1) * dimensions), place * dimensions);
    rows.scales[place] = from.scales[row] ?? 0;
  };
  const fresh: number[] = [];
  for (const [place, text] of texts.entries()) {
    const row = rowOf.get(text);
    if (row === undefined) fresh.push(place);
    else put(vectors.rows, row, place);
  }
  for (let done = 0; done < fresh.length; done += batchTexts) {
    onProgress({ done, total: fresh.length });
    const places = fresh.slice(done, done + batchTexts);
    const made = await embedRows(
      places.map((place) => texts[place] ?? ""),
      embedder,
    );
    if (!made.ok) return made;
    for (const [row, place] of places.entries()) put(made.value, row, place);
  }
  onProgress({ done: fresh.length, total: fresh.length });
  return ok({ ...vectors, rows });
}
