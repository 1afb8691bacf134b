/** A course that was read → one that answers, searched by the chosen embedder where its vectors are ready. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import { CourseGraph } from "../domain/course-graph.ts";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { OpenProgress } from "../protocol/tutor-api.ts";
import { buildRetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type CourseTexts, courseTexts } from "./course-texts.ts";
import { courseWords } from "./course-words.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import type { OpenedCourse } from "./open-course.ts";
import { reEmbed } from "./re-embed.ts";
import { embedderFailed, type SharedSearch, startSearch, vectorsFit } from "./search-threads.ts";
import type { Serving } from "./serving.ts";

/** The app's own embedder does thousands of texts a second. */
const bundledBatch = 2_048;

type Report = (progress: OpenProgress) => void;
type SearchParts = Pick<LibraryParts, "store" | "buildIndex">;
type StartParts = SearchParts & Pick<LibraryParts, "pause">;

/** The vectors that came with the pack, or the stored ones; no matter which revision made them. */
async function readyVectors(
  { store }: SearchParts,
  texts: CourseTexts,
  embedder: string,
  packed?: CourseVectors,
): Promise<CourseVectors | undefined> {
  if (packed?.model.id === embedder && vectorsFit(packed, texts)) return packed;
  const { id, contentHash } = texts.course.meta;
  const stored = await store.readVectors(id, contentHash, embedder);
  return stored.ok && vectorsFit(stored.value, texts) ? stored.value : undefined;
}

/** Search by the app's own embedder: its vectors come with the course, or take a moment to make. */
export async function startBundledSearch(
  parts: SearchParts,
  embedders: EmbedderPool,
  texts: CourseTexts,
  report: Report,
  packed?: CourseVectors,
): Promise<Result<SharedSearch, AppError>> {
  const ready = await readyVectors(parts, texts, BUNDLED_EMBEDDER, packed);
  const started = ready ? await startSearch(parts, embedders, texts, ready) : ok(undefined);
  if (!started.ok) return started;
  if (started.value) return ok(started.value);
  const lease = await embedders.acquire(BUNDLED_EMBEDDER);
  if (!lease.ok) return lease;
  const { embedder, release } = lease.value;
  const onProgress = ({ done, total }: { done: number; total: number }): void =>
    report({ step: "indexing", fraction: done / total });
  const made = await reEmbed(parts.store, { texts, embedder, onProgress, batchTexts: bundledBatch });
  const search = made.ok ? await startSearch(parts, embedders, texts, made.value.vectors) : made;
  release();
  if (!search.ok) return search;
  return search.value
    ? ok(search.value)
    : err({ type: "embedder-unavailable", detail: { type: "changed-while-running" } });
}

export interface Started {
  readonly serving: Serving;
  /** The chosen embedder's vectors have still to be made: another one serves until then. */
  readonly unfinished: boolean;
}

interface SearchChoice {
  readonly chosen: string;
  readonly report: Report;
  readonly packed: CourseVectors | undefined;
}

interface ChosenSearch {
  readonly search: Result<SharedSearch, AppError>;
  /** Why it isn't the chosen embedder's. */
  readonly chosenFailed?: AppError;
  readonly unfinished: boolean;
}

/** The chosen embedder's search where its vectors are ready, the app's own otherwise. */
async function chooseSearch(
  parts: SearchParts,
  embedders: EmbedderPool,
  texts: CourseTexts,
  { chosen, report, packed }: SearchChoice,
): Promise<ChosenSearch> {
  const wanted = chosen === BUNDLED_EMBEDDER ? undefined : await readyVectors(parts, texts, chosen, packed);
  const first = wanted ? await startSearch(parts, embedders, texts, wanted) : ok(undefined);
  if (first.ok && first.value) return { search: ok(first.value), unfinished: false };
  const search = await startBundledSearch(parts, embedders, texts, report, packed);
  if (!first.ok) return { search, chosenFailed: embedderFailed(chosen, first.error), unfinished: false };
  return { search, unfinished: chosen !== BUNDLED_EMBEDDER };
}

/** Never fails: without any embedder, words are searched and the notice says why. */
export async function startServing(
  parts: StartParts,
  embedders: EmbedderPool,
  { course, vectors: packed, notice }: OpenedCourse,
  chosen: string,
  report: Report,
): Promise<Started> {
  report({ step: "indexing", fraction: 0 });
  const texts = courseTexts(course);
  const searching = chooseSearch(parts, embedders, texts, { chosen, report, packed });
  const words = await courseWords(parts, course);
  const { search, chosenFailed, unfinished } = await searching;
  const searchNotice = chosenFailed ?? (search.ok ? undefined : search.error);
  const index = buildRetrievalIndex(course, search.ok ? search.value.value : undefined, words);
  report({ step: "indexing", fraction: 1 });
  return {
    serving: {
      tutor: { graph: new CourseGraph(course), index },
      texts,
      ...(search.ok ? { search: search.value } : {}),
      ...(notice ? { courseNotice: notice } : {}),
      ...(searchNotice ? { searchNotice } : {}),
    },
    unfinished,
  };
}
