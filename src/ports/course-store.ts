import type { Course, CourseMeta } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { Pack, PackVectors } from "../packs/pack.ts";

/** Where courses live on the device. One write is all or nothing. */
export interface CourseStore {
  list(): Promise<Result<readonly CourseMeta[], AppError>>;
  /** `not-found` when there is none; `storage-corrupt` when what is there can't be read. */
  read(id: CourseId): Promise<Result<Course, AppError>>;
  /** `undefined` when none are stored for this content: vectors are derived data, made anew. */
  readVectors(id: CourseId, contentHash: string): Promise<Result<PackVectors | undefined, AppError>>;
  /** Replaces the course of the same id. */
  write(pack: Pack): Promise<Result<void, AppError>>;
  writeVectors(id: CourseId, contentHash: string, vectors: PackVectors): Promise<Result<void, AppError>>;
  remove(id: CourseId): Promise<Result<void, AppError>>;
  close(): void;
}
