/** A course's vectors, made the same way at build time and in the browser. */
import type { Course } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Embedder } from "../ports/embedder.ts";
import { embeddingTexts, VECTOR_LAYOUT } from "../retrieval/embedding-texts.ts";
import { quantizeRows } from "../retrieval/quantize.ts";
import type { PackVectors } from "./pack.ts";

export async function makeVectors(course: Course, embedder: Embedder): Promise<Result<PackVectors, AppError>> {
  const texts = embeddingTexts(course.concepts, course.passages).map(({ text }) => text);
  const vectors = await embedder.embed(texts, "passage");
  if (!vectors.ok) return vectors;
  return ok({
    model: embedder.model,
    layout: VECTOR_LAYOUT,
    rows: quantizeRows(vectors.value, embedder.model.dimensions),
  });
}
