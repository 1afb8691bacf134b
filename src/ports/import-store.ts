/** What is kept on the device beside the courses that were made from files, so that those can be made anew. */
import type { CourseId } from "../domain/ids.ts";

/** What was read of files, by the SHA-256 of their bytes. Losing it costs reading them again: failures are silent. */
export interface ReadingStore {
  /** As it was kept, or anything at all: it is checked by whoever asks. */
  find(sha256: string): Promise<unknown>;
  keep(sha256: string, reading: unknown): Promise<void>;
}

export interface ImportStore extends ReadingStore {
  /** Forgets what was read of all other files, and the folders and removed documents of all other courses. */
  keepOnly(sha256s: ReadonlySet<string>, courses: ReadonlySet<CourseId>): Promise<void>;
  /** The folder a course was made from, as the browser can give it again. */
  folder(course: CourseId): Promise<unknown>;
  rememberFolder(course: CourseId, folder: unknown): Promise<void>;
  /** Documents that the learner took out of a course, as they were kept: checked by whoever asks. */
  removed(course: CourseId): Promise<unknown>;
  /** In place of those remembered before. */
  rememberRemoved(course: CourseId, sources: unknown): Promise<void>;
  close(): void;
}
