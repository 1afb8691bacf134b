/** A stored course opened beside the one that is in use, for a question: its threads and memory go with `release`. */
import { CourseGraph } from "../../domain/course-graph.ts";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId } from "../../domain/ids.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { CourseStore } from "../../ports/course-store.ts";
import { buildRetrievalIndex } from "../../retrieval/retrieval-index.ts";
import type { Tutor } from "../../tutor/answer-question.ts";
import { chooseSearch } from "../choose-search.ts";
import { courseTexts } from "../course-texts.ts";
import { courseWords } from "../course-words.ts";
import type { EmbedderPool } from "../embedder-pool.ts";
import type { LibraryParts } from "../library-parts.ts";

export interface CourseAside {
  readonly tutor: Tutor;
  /** To be called once. */
  release(): void;
}

export type AsideParts = Pick<LibraryParts, "store" | "buildIndex" | "pause">;

const stored = Promise.resolve();

/** Searched as it is when it is in use; what has to be made for that the first time is stored. */
export async function openAside(
  parts: AsideParts,
  embedders: EmbedderPool,
  id: CourseId,
  chosen: string,
): Promise<Result<CourseAside, AppError>> {
  const graph = await readAside(parts.store, id);
  if (!graph.ok) return graph;
  const { course } = graph.value;
  const texts = courseTexts(course);
  const making = { begin: () => stored, onProgress: () => undefined, courseStored: stored };
  const searching = chooseSearch(parts, embedders, texts, { chosen, making, packed: undefined });
  const words = await courseWords(parts, course, stored);
  const { search } = await searching;
  const index = buildRetrievalIndex(course, search.ok ? search.value.value : undefined, words);
  return ok({
    tutor: { graph: index.graph, index },
    release: () => {
      if (search.ok) search.value.release();
    },
  });
}

/** Its pages and passages alone: without threads of its own. */
export async function readAside(
  store: Pick<CourseStore, "read">,
  id: CourseId,
): Promise<Result<CourseGraph, AppError>> {
  const course = await store.read(id);
  if (course.ok) return ok(new CourseGraph(course.value));
  return course.error.type === "not-found" ? err({ type: "course-not-here" }) : course;
}
