/** Which embedder searches a course: the chosen one where its vectors are ready, the app's own otherwise. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { EmbeddingProgress } from "../protocol/tutor-api.ts";
import type { CourseTexts } from "./course-texts.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import { reEmbed } from "./re-embed.ts";
import { embedderFailed, type SharedSearch, startSearch, vectorsFit } from "./search-threads.ts";

/** The app's own embedder does thousands of texts a second. */
const bundledBatch = 2_048;

export type SearchParts = Pick<LibraryParts, "store" | "buildIndex">;

/** Making vectors keeps this thread and the embedder's busy for a second or two. */
export interface MakingVectors {
  /** They aren't stored yet. Waited for before the work begins. */
  begin(): Promise<void>;
  onProgress(progress: EmbeddingProgress): void;
  isStopped?(): boolean;
  /** Settles when the course is stored: vectors are stored after it. */
  readonly courseStored?: Promise<unknown>;
}

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
  making: MakingVectors,
  packed?: CourseVectors,
): Promise<Result<SharedSearch, AppError>> {
  const ready = await readyVectors(parts, texts, BUNDLED_EMBEDDER, packed);
  const started = ready ? await startSearch(parts, embedders, texts, ready) : ok(undefined);
  if (!started.ok) return started;
  if (started.value) return ok(started.value);
  await making.begin();
  const lease = await embedders.acquire(BUNDLED_EMBEDDER);
  if (!lease.ok) return lease;
  const { embedder, release } = lease.value;
  const made = await reEmbed(parts.store, { texts, embedder, ...making, batchTexts: bundledBatch });
  const search = made.ok ? await startSearch(parts, embedders, texts, made.value.vectors) : made;
  release();
  if (!search.ok) return search;
  return search.value
    ? ok(search.value)
    : err({ type: "embedder-unavailable", detail: { type: "changed-while-running" } });
}

export interface ChosenSearch {
  readonly search: Result<SharedSearch, AppError>;
  /** Why it isn't the chosen embedder's. */
  readonly chosenFailed?: AppError;
  /** The chosen embedder's vectors have still to be made: another one serves until then. */
  readonly unfinished: boolean;
}

export interface SearchChoice {
  readonly chosen: string;
  readonly making: MakingVectors;
  /** As they came with the pack. */
  readonly packed: CourseVectors | undefined;
}

export async function chooseSearch(
  parts: SearchParts,
  embedders: EmbedderPool,
  texts: CourseTexts,
  { chosen, making, packed }: SearchChoice,
): Promise<ChosenSearch> {
  const wanted = chosen === BUNDLED_EMBEDDER ? undefined : await readyVectors(parts, texts, chosen, packed);
  const first = wanted ? await startSearch(parts, embedders, texts, wanted) : ok(undefined);
  if (first.ok && first.value) return { search: ok(first.value), unfinished: false };
  const search = await startBundledSearch(parts, embedders, texts, making, packed);
  if (!first.ok) return { search, chosenFailed: embedderFailed(chosen, first.error), unfinished: false };
  return { search, unfinished: chosen !== BUNDLED_EMBEDDER };
}
