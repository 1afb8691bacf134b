/** What the thread that reads a course file offers: it lives for one file, and nothing else waits for it. */
import type { AppError } from "../domain/errors.ts";
import type { Pack } from "../domain/pack.ts";
import type { Result } from "../domain/result.ts";

export interface PackReaderApi {
  /** Answers once the thread runs. */
  ready(): Promise<Result<void, AppError>>;
  /** Checks the file in full. */
  read(file: Blob): Promise<Result<Pack, AppError>>;
}
