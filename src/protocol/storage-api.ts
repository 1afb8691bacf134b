/** What other tabs do to the databases of this one. */
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";
import type { TellStorageState } from "../ports/storage-state.ts";

export interface StorageApi {
  /** Tells the state when it isn't free, and each change of it. */
  watchStorage(tell: TellStorageState): Promise<Result<void, AppError>>;
}
