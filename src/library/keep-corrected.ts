/** Stores a course that was corrected, with the vectors and assets that stay as they were. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import type { Course } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { AssetId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { EmbeddingProgress } from "../protocol/tutor-api.ts";
import type { ChosenCourse } from "./chosen-course.ts";
import { type CorrectedCourse, correctionsOf } from "./corrected-course.ts";
import { courseTexts } from "./course-texts.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import { reuseVectors } from "./reuse-vectors.ts";
import { embedderOf, type ServingState } from "./serving.ts";

export interface KeeperParts {
  readonly parts: Pick<LibraryParts, "store">;
  readonly embedders: EmbedderPool;
  readonly state: ServingState;
  readonly choice: ChosenCourse;
}

export type TellEmbedding = (progress: EmbeddingProgress) => void;

export function createKeeper({ parts: { store }, embedders, state, choice }: KeeperParts) {
  /** Of the embedder that searches it; others are made when they are next used. */
  const vectorsFor = async (before: Course, after: Course, report: TellEmbedding) => {
    const now = state.now();
    const serving = now?.texts.course.meta.id === before.meta.id ? embedderOf(now) : undefined;
    const embedder = serving ?? BUNDLED_EMBEDDER;
    const stored = await store.readVectors(before.meta.id, before.meta.contentHash, embedder);
    if (!stored.ok || !stored.value) return undefined;
    const lease = await embedders.acquire(embedder);
    if (!lease.ok) return undefined;
    const made = await reuseVectors(
      courseTexts(before),
      stored.value,
      courseTexts(after),
      lease.value.embedder,
      report,
    );
    lease.value.release();
    return made.ok ? made.value : undefined;
  };

  const assetsOf = async ({ meta, assets }: Course): Promise<Map<AssetId, Uint8Array<ArrayBuffer>>> => {
    const found = new Map<AssetId, Uint8Array<ArrayBuffer>>();
    for (const { id } of assets) {
      const bytes = await store.readAsset(meta.id, id);
      if (bytes.ok && bytes.value) found.set(id, bytes.value);
    }
    return found;
  };

  const keep = async (
    was: CorrectedCourse,
    now: CorrectedCourse,
    report: TellEmbedding,
  ): Promise<Result<void, AppError>> => {
    const corrections = correctionsOf(now);
    const { id, contentHash } = now.course.meta;
    if (contentHash === was.course.meta.contentHash && corrections)
      return store.writeCorrections(id, contentHash, corrections);
    const vectors = await vectorsFor(was.course, now.course, report);
    const assets = await assetsOf(was.course);
    const pack = { course: now.course, assets, ...(vectors ? { vectors } : {}) };
    const stored = await store.write(pack, "added", corrections);
    return stored.ok && choice.current() === id ? choice.reopen(id) : stored;
  };

  return { assetsOf, keep };
}
