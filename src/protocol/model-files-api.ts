/** What the model files worker offers: the one thread that may fetch from another origin. */
import type { AppError } from "../domain/errors.ts";
import type { ModelHost, ModelPackage } from "../domain/model-catalogue.ts";
import type { Result } from "../domain/result.ts";

export interface DownloadProgress {
  /** `waiting`: a connection failed and is tried again after a pause. */
  readonly step: "listing" | "downloading" | "waiting" | "checking" | "saving";
  readonly receivedBytes: number;
  readonly totalBytes: number;
}

/** What is on the device of one model. */
export interface StoredModel {
  readonly id: string;
  readonly revision: string;
  /** False: a download was paused or broken off and can go on. */
  readonly complete: boolean;
  readonly storedBytes: number;
}

export interface FolderFile {
  /** With `/` or `\\`, and with any folders before the model's own. */
  readonly path: string;
  readonly content: Blob;
}

export interface ModelFilesApi {
  list(): Promise<Result<readonly StoredModel[], AppError>>;
  /** Downloads what is missing, going on where an earlier try stopped. `aborted` after `pause`. */
  download(
    wanted: ModelPackage,
    host: ModelHost,
    onProgress: (progress: DownloadProgress) => void,
  ): Promise<Result<StoredModel, AppError>>;
  /** What was received is kept. */
  pause(id: string): Promise<void>;
  /** Takes the files from a folder or USB stick; each is checked like a download. */
  importFiles(
    wanted: ModelPackage,
    files: readonly FolderFile[],
    onProgress: (progress: DownloadProgress) => void,
  ): Promise<Result<StoredModel, AppError>>;
  /** Deletes a model, complete or not. */
  remove(id: string): Promise<Result<{ readonly freedBytes: number }, AppError>>;
}
