/** Downloads what a model still lacks. */
import type { AppError } from "../../domain/errors.ts";
import type { ModelHost, ModelPackage } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DownloadProgress, StoredModel } from "../../protocol/model-files-api.ts";
import { type FinishedFiles, type InstalledModel, isComplete } from "./finished-files.ts";
import { fileUrl, isMeantBy, type Listing, listFiles, type Publishers } from "./listing.ts";
import type { PartialFiles } from "./partial-files.ts";
import { receiveFile } from "./receive-file.ts";
import { type ProgressReport, reportProgress } from "./report-progress.ts";
import type { NetworkPatience } from "./request.ts";
import { contentName, type StatedFile } from "./stated-file.ts";
import { checkRoom, toStorageError } from "./storage-error.ts";

export interface Stores {
  readonly finished: FinishedFiles;
  readonly partial: PartialFiles;
}
export interface Network {
  readonly publishers: Publishers;
  readonly patience: NetworkPatience;
}

export const bytesOf = (files: readonly { readonly bytes: number }[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

export async function downloadModel(
  wanted: ModelPackage,
  host: ModelHost,
  stores: Stores,
  network: Network,
  onProgress: (progress: DownloadProgress) => void,
  signal: AbortSignal,
): Promise<Result<StoredModel, AppError>> {
  const { finished, partial } = stores;
  const before = await finished.find(wanted.id);
  const listed = await listOrRecall(wanted, host, before, network, onProgress, signal);
  if (!listed.ok) return listed;
  const listing = listed.value;
  const missing = missingFiles(listing, before);
  const full = await checkRoom(await roomNeeded(wanted.id, missing, partial));
  if (full) return err(full);

  const total = bytesOf(listing.files);
  const progress = reportProgress(onProgress, total);
  let done = total - bytesOf(missing);
  // An older version stays usable until the new one is complete.
  const hold = before !== undefined && isComplete(before) && missing.length > 0 && partial.lasting;
  try {
    if (!hold) await finished.describe(wanted.id, listing);
    for (const file of missing) {
      const url = fileUrl(wanted, host, listing.revision, file.path, network.publishers);
      const receiving = { signal, patience: network.patience, progress, done };
      const received = await receive(file, url, wanted.id, partial, receiving);
      const kept = received.ok && !hold ? await move([file], wanted.id, stores, progress) : received;
      if (!kept.ok) return kept;
      done += file.bytes;
      progress.received(done);
    }
    if (hold) {
      await finished.describe(wanted.id, listing);
      const moved = await move(missing, wanted.id, stores, progress);
      if (!moved.ok) return moved;
    }
  } finally {
    progress.stop();
  }
  await partial.removeAll(wanted.id);
  return ok({ id: wanted.id, revision: listing.revision, complete: true, storedBytes: total });
}

/** What was listed for an earlier try holds as long as the catalogue still means that: then no host is asked. */
async function listOrRecall(
  wanted: ModelPackage,
  host: ModelHost,
  before: InstalledModel | undefined,
  { publishers, patience }: Network,
  onProgress: (progress: DownloadProgress) => void,
  signal: AbortSignal,
): Promise<Result<Listing, AppError>> {
  const tell = (step: "listing" | "waiting") => onProgress({ step, receivedBytes: 0, totalBytes: wanted.bytes });
  tell("listing");
  if (before && isMeantBy(wanted, before.listing)) return ok(before.listing);
  const onWaiting = (waiting: boolean) => tell(waiting ? "waiting" : "listing");
  return await listFiles(wanted, host, publishers, { signal, patience, onWaiting });
}

/** A finished file is there twice for a moment, when it moves from the parts to its place. */
async function roomNeeded(modelId: string, missing: readonly StatedFile[], partial: PartialFiles): Promise<number> {
  if (missing.length === 0) return 0;
  const parts = (await partial.sizes()).get(modelId);
  const here = missing.reduce((sum, file) => sum + (parts?.get(contentName(file)) ?? 0), 0);
  return bytesOf(missing) - here + Math.max(...missing.map(({ bytes }) => bytes));
}

export function missingFiles({ files }: Listing, before: InstalledModel | undefined): readonly StatedFile[] {
  const digests = new Map(before?.listing.files.map(({ path, digest }) => [path, digest]));
  return files.filter(({ path, digest }) => !(before?.present.has(path) && digests.get(path) === digest));
}

interface Receiving {
  readonly signal: AbortSignal;
  readonly patience: NetworkPatience;
  readonly progress: ProgressReport;
  /** Bytes of the files before this one. */
  readonly done: number;
}

async function receive(
  file: StatedFile,
  url: string,
  modelId: string,
  partial: PartialFiles,
  { signal, patience, progress, done }: Receiving,
): Promise<Result<void, AppError>> {
  try {
    const part = await partial.open(modelId, contentName(file));
    try {
      return await receiveFile(file, url, part, {
        signal,
        patience,
        onWaiting: (waiting) => progress.step(waiting ? "waiting" : "downloading"),
        onChecking: () => progress.step("checking"),
        onReceived: (bytes) => {
          progress.step("downloading");
          progress.received(done + bytes);
        },
      });
    } finally {
      part.close();
    }
  } catch (error) {
    return err(toStorageError(error, file.bytes));
  }
}

async function move(
  files: readonly StatedFile[],
  modelId: string,
  { finished, partial }: Stores,
  progress: ProgressReport,
): Promise<Result<void, AppError>> {
  progress.step("saving");
  for (const file of files) {
    try {
      await finished.put(modelId, file, await partial.content(modelId, contentName(file)));
      await partial.remove(modelId, contentName(file));
    } catch (error) {
      return err(toStorageError(error, file.bytes));
    }
  }
  return ok(undefined);
}
