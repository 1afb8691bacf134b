/** What is kept on the device beside the courses that were made from files, so that those can be made anew. */
import type { CourseId } from "../domain/ids.ts";

/** What was read of files. Losing it costs reading them again: failures are silent. */
export interface ReadingStore {
  /** As it was kept, or anything at all: it is checked by whoever asks. */
  find(sha256: string): Promise<unknown>;
  keep(sha256: string, reading: unknown): Promise<void>;
}

export interface ImportStore extends ReadingStore {
  /** Forgets what was read of all other files. */
  keepOnly(sha256s: ReadonlySet<string>): Promise<void>;
  /** The folder a course was made from, where the browser can give it again. */
  folder(course: CourseId): Promise<unknown>;
  rememberFolder(course: CourseId, folder: unknown): Promise<void>;
  /** Folders of all other courses are forgotten. */
  keepFolders(courses: ReadonlySet<CourseId>): Promise<void>;
  /** What was being made when its tab was closed, if it was. */
  unfinished(): Promise<unknown>;
  begin(work: unknown): Promise<void>;
  end(): Promise<void>;
  close(): void;
}
