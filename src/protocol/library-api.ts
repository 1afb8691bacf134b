/** What the tutor worker offers the Library: courses on the device, and the embedder that searches them. */
import type { CourseMeta } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { CourseStats, OpenProgress } from "./tutor-api.ts";

export interface LibraryCourse {
  readonly meta: CourseMeta;
  /** Comes with the app: can't be removed. */
  readonly bundled: boolean;
  /** The one questions are answered from. */
  readonly current: boolean;
}

/** Making the vectors of a newly chosen embedder. The previous one searches until it is done. */
export interface EmbeddingProgress {
  readonly done: number;
  readonly total: number;
}

export interface LibraryApi {
  courses(): Promise<Result<readonly LibraryCourse[], AppError>>;
  /** Checks a `.erica` file in full and stores it; the current course stays open. */
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
  /** Ends `useEmbedder` with `aborted`; the previous embedder stays. */
  cancelEmbedding(): Promise<void>;
}
