/** A course's vectors, made the same way at build time and in the browser. */
import type { Course } from "../domain/course.ts";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { EmbeddingModel } from "../domain/embedding-model.ts";
import type { AppError } from "../domain/errors.ts";
import type { QuantizedRows } from "../domain/quantized-rows.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Embedder } from "../ports/embedder.ts";
import { embeddingTexts, VECTOR_LAYOUT } from "../retrieval/embedding-texts.ts";
import { quantizeRows } from "../retrieval/quantize.ts";

/** One row a text. */
export async function embedRows(
  texts: readonly string[],
  embedder: Embedder,
): Promise<Result<QuantizedRows, AppError>> {
  const vectors = await embedder.embed(texts, "passage");
  if (!vectors.ok) return vectors;
  const rows = quantizeRows(vectors.value, embedder.model.dimensions);
  return rows.count === texts.length
    ? ok(rows)
    : err({
        type: "embedder-unavailable",
        detail: { type: "wrong-number-of-vectors", made: rows.count, wanted: texts.length },
      });
}

export async function makeVectors(course: Course, embedder: Embedder): Promise<Result<CourseVectors, AppError>> {
  const texts = embeddingTexts(course).map(({ text }) => text);
  const rows = await embedRows(texts, embedder);
  return rows.ok ? ok({ model: embedder.model, layout: VECTOR_LAYOUT, rows: rows.value }) : rows;
}

/** Rows one after another. All have `dimensions`. */
export function joinRows(parts: readonly QuantizedRows[], dimensions: number): QuantizedRows {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const values = new Int8Array(count * dimensions);
  const scales = new Float32Array(count);
  let row = 0;
  for (const part of parts) {
    values.set(part.values, row * dimensions);
    scales.set(part.scales, row);
    row += part.count;
  }
  return { count, dimensions, values, scales };
}

/** Vectors of different models, revisions or row orders never meet in one index. */
export const madeBy = ({ model, layout }: CourseVectors, { id, revision }: EmbeddingModel): boolean =>
  model.id === id && model.revision === revision && layout === VECTOR_LAYOUT;
