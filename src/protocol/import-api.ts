/** What the thread that makes a course from files offers. It lives for one course; cancelling ends it. */
import type { AppError } from "../domain/errors.ts";
import type { CourseId, DocumentId } from "../domain/ids.ts";
import type { CourseReport, ImportProgress, RemovedSource, SourceWeight } from "../domain/import-report.ts";
import type { Result } from "../domain/result.ts";

export interface ImportedFile {
  /** With the folders it lay in. */
  readonly path: string;
  readonly content: Blob;
}

export interface MadeFromFiles {
  readonly report: CourseReport;
  /** A `.erica` file; absent when there was nothing to teach in the files. */
  readonly pack?: Blob;
}

/** A course that the files change, and documents of it to leave out. Files that stay as they are keep their ids. */
export interface CourseChange {
  readonly course: CourseId;
  readonly remove: readonly DocumentId[];
}

export interface MakingOptions {
  /** PDF files go with the course, as far as there is room. Those that did before stay with it in any case. */
  readonly keepFiles: boolean;
  /** Pages that are pictures of text are read too, by the language data on this device. */
  readonly readScans: boolean;
  /** The course that the files change; a new one is made without it. */
  readonly change?: CourseChange;
}

export interface SourcesOfCourse {
  readonly sources: readonly SourceWeight[];
  /** Taken out by the learner: they stay out when their files are read again. */
  readonly removed: readonly RemovedSource[];
  /** The folder they came from, where the browser gave one to keep. */
  readonly folder?: unknown;
}

export interface ImportApi {
  /** Answers once the thread runs. */
  ready(): Promise<Result<void, AppError>>;
  makeCourse(
    files: readonly ImportedFile[],
    options: MakingOptions,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<MadeFromFiles, AppError>>;
  /** Between two files or pages it waits until it is told to go on. */
  pause(paused: boolean): Promise<void>;
  sourcesOf(course: CourseId): Promise<Result<SourcesOfCourse, AppError>>;
  /** What the browser gave to keep for it; undefined where it gave nothing. */
  folderOf(course: CourseId): Promise<Result<unknown, AppError>>;
  rememberFolder(course: CourseId, folder: unknown): Promise<Result<void, AppError>>;
  /** It comes back when its file is read the next time. */
  takeBack(course: CourseId, source: RemovedSource): Promise<Result<void, AppError>>;
  /** Forgets what was read for courses that are there no more. */
  tidy(): Promise<Result<void, AppError>>;
}

/** The same, as the page sees it: a thread starts with each task and ends with it. */
export interface Importer extends Omit<ImportApi, "ready" | "pause"> {
  pause(paused: boolean): void;
  /** Ends what is being made with `aborted`. */
  cancel(): void;
}
