/** What the thread that makes a course from files offers. It lives for one course; cancelling ends it. */
import type { AppError } from "../domain/errors.ts";
import type { CourseReport, ImportProgress } from "../domain/import-report.ts";
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

export interface MakingOptions {
  /** PDF files go with the course, as far as there is room. */
  readonly keepFiles: boolean;
}

export interface ImportApi {
  /** Answers once the thread runs. */
  ready(): Promise<Result<void, AppError>>;
  makeCourse(
    files: readonly ImportedFile[],
    options: MakingOptions,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<MadeFromFiles, AppError>>;
}

/** The same, as the page sees it: the thread starts with the files. */
export interface Importer {
  makeCourse: ImportApi["makeCourse"];
  /** Ends what is being made with `aborted`. */
  cancel(): void;
}
