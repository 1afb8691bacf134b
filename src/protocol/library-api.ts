/** What the tutor worker offers the Library: courses on the device, and the embedder that searches them. */
import type { CourseMeta } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { CourseStats, EmbeddingProgress, OpenProgress } from "./tutor-api.ts";

export type { EmbeddingProgress };

export interface LibraryCourse {
  readonly meta: CourseMeta;
  /** Comes with the app: can't be removed. */
  readonly bundled: boolean;
  /** The one questions are answered from. */
  readonly current: boolean;
  /** Bytes of the learner's files that are kept with it; absent when none are. */
  readonly fileBytes?: number;
}

export interface LibraryApi {
  courses(): Promise<Result<readonly LibraryCourse[], AppError>>;
  /**
   * Checks a `.erica` file in full and stores it; the current course stays open. An added course of the same
   * id is replaced, and reopened where it is the current one; the bundled one never is (`course-reserved`).
   */
  addCourse(file: Blob): Promise<Result<CourseMeta, AppError>>;
  /** Questions are answered from this course from now on, and after the next start. */
  useCourse(id: CourseId, onProgress: (progress: OpenProgress) => void): Promise<Result<CourseStats, AppError>>;
  /** Falls back to the bundled course when it was the current one. */
  removeCourse(id: CourseId): Promise<Result<void, AppError>>;
  /**
   * Searches by this embedder from now on, and after the next start. Resolves once its vectors serve; until
   * then the previous embedder does.
   * @param id of the catalogue, or "erica-static"
   */
  useEmbedder(id: string, onProgress: (progress: EmbeddingProgress) => void): Promise<Result<CourseStats, AppError>>;
  /** Ends `useEmbedder` with `aborted`; the previous embedder stays, and the vectors made so far are kept. */
  cancelEmbedding(): Promise<void>;
  /** Drops the vectors of an embedder whose files were deleted; one in use gives way to the bundled one. */
  forgetEmbedder(id: string): Promise<Result<CourseStats, AppError>>;
}
