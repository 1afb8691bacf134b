/** The learner's own data as the interface sees it. It lives in a database of its own. */
import type { AppError } from "../domain/errors.ts";
import type { ImportReport } from "../domain/learner-data.ts";
import type { Result } from "../domain/result.ts";
import type { LearnerStore } from "../ports/learner-store.ts";

export interface LearnerApi extends Omit<LearnerStore, "close" | "readEverything" | "merge"> {
  /** @returns the text of a file that `importFile` reads, and how many exchanges were left out as unreadable */
  exportFile(): Promise<
    Result<{ readonly json: string; readonly conversations: number; readonly unreadable: number }, AppError>
  >;
  /** Merges a file: newer wins item by item, nothing is deleted, an item that can't be read is named. */
  importFile(name: string, json: string): Promise<Result<ImportReport, AppError>>;
}
