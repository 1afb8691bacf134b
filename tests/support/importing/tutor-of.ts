/** A tutor for a course that was made here: the real embedder, the real index. */
import { loadBundledEmbedder } from "../../../src/cli/bundled-embedder.ts";
import type { Course } from "../../../src/domain/course.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { makeVectors } from "../../../src/packs/make-vectors.ts";
import { conceptCentres } from "../../../src/retrieval/concept-centres.ts";
import { embeddingTexts } from "../../../src/retrieval/embedding-texts.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { createTwinKernel } from "../../../src/retrieval/vector-index/kernel-twin.ts";
import { localIndex } from "../../../src/retrieval/vector-index/local-index.ts";
import type { Tutor } from "../../../src/tutor/answer-question.ts";

export async function tutorOf(course: Course): Promise<Tutor> {
  const embedder = await loadBundledEmbedder(process.cwd());
  const made = await makeVectors(course, embedder);
  if (!made.ok) throw new Error(made.error.type);
  const rows = embeddingTexts(course);
  const index = localIndex(createTwinKernel(), made.value.rows);
  const meaning = { embedder, index, rows, centres: conceptCentres(rows, made.value.rows) };
  return { graph: new CourseGraph(course), index: buildRetrievalIndex(course, meaning) };
}
