/** The browser's tutor in Node: same pack, same embedder, same code. */
import { CourseGraph } from "../domain/course-graph.ts";
import { madeBy, makeVectors } from "../packs/make-vectors.ts";
import { conceptCentres } from "../retrieval/concept-centres.ts";
import { embeddingTexts } from "../retrieval/embedding-texts.ts";
import { buildRetrievalIndex } from "../retrieval/retrieval-index.ts";
import { createTwinKernel } from "../retrieval/vector-index/kernel-twin.ts";
import { localIndex } from "../retrieval/vector-index/local-index.ts";
import type { Tutor } from "../tutor/answer-question.ts";
import { UsageError } from "./arguments.ts";
import { loadBundledEmbedder } from "./bundled-embedder.ts";
import { bundledPack } from "./bundled-pack.ts";
import { readPackFile } from "./read-pack-file.ts";

export interface LoadOptions {
  /** A `.erica` file; the bundled course when absent. */
  readonly course?: string | undefined;
  /** Words alone, to measure what meaning adds. */
  readonly wordsOnly?: boolean;
}

/** @throws {UsageError} when the named course can't be read */
export async function loadTutor(root: string, { course: file, wordsOnly = false }: LoadOptions = {}): Promise<Tutor> {
  const pack = await readPackFile(file ?? (await bundledPack(root)).file);
  if (typeof pack === "string") throw new UsageError(`the course can't be read: ${pack}`);
  const { course, vectors: packed } = pack;
  const graph = new CourseGraph(course);
  if (wordsOnly) return { graph, index: buildRetrievalIndex(course) };
  const embedder = await loadBundledEmbedder(root);
  const rows = embeddingTexts(course);
  let vectors = packed;
  if (!vectors || !madeBy(vectors, embedder.model) || vectors.rows.count !== rows.length) {
    const made = await makeVectors(course, embedder);
    if (!made.ok) throw new Error(`the course could not be embedded: ${made.error.type}`);
    vectors = made.value;
  }
  const index = localIndex(createTwinKernel(), vectors.rows);
  const centres = conceptCentres(rows, vectors.rows);
  return { graph, index: buildRetrievalIndex(course, { embedder, index, rows, centres }) };
}
