/** What the tutor is given from outside. */
import type { AppError } from "../domain/errors.ts";
import type { Pack } from "../domain/pack.ts";
import type { QuantizedRows } from "../domain/quantized-rows.ts";
import type { Result } from "../domain/result.ts";
import type { CourseSource } from "../ports/course-source.ts";
import type { CourseStore } from "../ports/course-store.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { LearnerStore } from "../ports/learner-store.ts";
import type { VectorIndex } from "../ports/vector-index.ts";

/** An embedder with a thread of its own. */
export type RunningEmbedder = Embedder & { terminate(): void };
/** An index with a thread of its own. */
export type RunningIndex = VectorIndex & { terminate(): void };

export interface LibraryParts {
  readonly store: CourseStore;
  readonly learner: Pick<LearnerStore, "readProfile" | "changeProfile">;
  readonly source: CourseSource;
  /** `model-not-installed` when it isn't on this device. Its model's id is `id`. */
  loadEmbedder(id: string): Promise<Result<RunningEmbedder, AppError>>;
  buildIndex(rows: QuantizedRows): Promise<Result<RunningIndex, AppError>>;
  /** Checks a course file in full, on a thread of its own where there are threads. */
  readPack(file: Blob): Promise<Result<Pack, AppError>>;
  /** Bytes this origin uses and may use, where the browser tells. */
  storageEstimate(): Promise<{ readonly used?: number; readonly quota?: number }>;
  /** Lets the thread do what waits, between two pieces of long work. */
  pause(): Promise<void>;
}
