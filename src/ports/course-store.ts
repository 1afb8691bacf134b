import type { CourseCorrections } from "../domain/correction.ts";
import type { Course, CourseMeta } from "../domain/course.ts";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { CourseWords } from "../domain/course-words.ts";
import type { AppError } from "../domain/errors.ts";
import type { AssetId, CourseId } from "../domain/ids.ts";
import type { Pack } from "../domain/pack.ts";
import type { Result } from "../domain/result.ts";

/** The course that comes with the app, or one that the learner added. */
export type CourseOrigin = "bundled" | "added";

export interface StoredCourse {
  readonly meta: CourseMeta;
  readonly origin: CourseOrigin;
  /** Bytes of the source files that came with it; absent when none did. */
  readonly fileBytes?: number;
}

/** Vectors that are still being made: rows `start` to `start + rows.count`. */
export interface VectorPart extends CourseVectors {
  readonly start: number;
}

/**
 * Where courses live on the device. One write is all or nothing.
 * Vectors and words are derived data, made anew when they don't fit: vectors kept a course and an embedder.
 */
export interface CourseStore {
  list(): Promise<Result<readonly StoredCourse[], AppError>>;
  /** `not-found` when there is none; `storage-corrupt` when what is there can't be read. */
  read(id: CourseId): Promise<Result<Course, AppError>>;
  /** The bytes of a file that came with the course; `undefined` when there is none of that id. */
  readAsset(id: CourseId, asset: AssetId): Promise<Result<Uint8Array<ArrayBuffer> | undefined, AppError>>;
  /**
   * Replaces the course of the same id, with all that was derived from it.
   * @param corrections what the learner changed of it since it was made; `pack` has them already
   */
  write(pack: Pack, origin: CourseOrigin, corrections?: CourseCorrections): Promise<Result<void, AppError>>;
  /** `undefined` when nothing was corrected. */
  readCorrections(id: CourseId): Promise<Result<CourseCorrections | undefined, AppError>>;
  /** For corrections that change nothing of the course. Nothing is stored for another content. */
  writeCorrections(id: CourseId, contentHash: string, corrections: CourseCorrections): Promise<Result<void, AppError>>;
  /** With its vectors. */
  remove(id: CourseId): Promise<Result<void, AppError>>;

  /** `undefined` when none are stored for this content and embedder. */
  readVectors(
    id: CourseId,
    contentHash: string,
    embedder: string,
  ): Promise<Result<CourseVectors | undefined, AppError>>;
  /** Stores complete vectors and drops the parts they were made from. Nothing is stored for another content. */
  writeVectors(id: CourseId, contentHash: string, vectors: CourseVectors): Promise<Result<void, AppError>>;
  /** The parts made so far, by `start`. */
  readParts(id: CourseId, contentHash: string, embedder: string): Promise<Result<readonly VectorPart[], AppError>>;
  /** Replaces the part of the same start. Nothing is stored for another content. */
  writePart(id: CourseId, contentHash: string, part: VectorPart): Promise<Result<void, AppError>>;
  /** `undefined` when none are stored for this content. */
  readWords(id: CourseId, contentHash: string): Promise<Result<CourseWords | undefined, AppError>>;
  /** Nothing is stored for another content. */
  writeWords(id: CourseId, contentHash: string, words: CourseWords): Promise<Result<void, AppError>>;
  /** @returns how many loads of the embedder began since one last ended: a tab that died of it ends none */
  beginLoad(embedder: string): Promise<Result<number, AppError>>;
  /** It loaded, or failed without taking the tab along. */
  endLoad(embedder: string): Promise<Result<void, AppError>>;
  /** Drops all vectors and parts of an embedder, of every course. */
  forgetEmbedder(embedder: string): Promise<Result<void, AppError>>;
  close(): void;
}
