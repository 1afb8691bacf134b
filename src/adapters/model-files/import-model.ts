/** Takes a model's files from a folder or USB stick. All are checked before the first is kept. */
import type { AppError } from "../../domain/errors.ts";
import type { ModelPackage } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DownloadProgress, FolderFile, StoredModel } from "../../protocol/model-files-api.ts";
import { bytesOf, missingFiles, type Stores } from "./download-model.ts";
import { type Listing, pinnedListing, readManifest } from "./listing.ts";
import { type ProgressReport, reportProgress } from "./report-progress.ts";
import { type StatedFile, startDigest } from "./stated-file.ts";
import { checkRoom, toStorageError } from "./storage-error.ts";

export async function importModel(
  wanted: ModelPackage,
  folder: readonly FolderFile[],
  { finished, partial }: Stores,
  onProgress: (progress: DownloadProgress) => void,
  signal: AbortSignal,
): Promise<Result<StoredModel, AppError>> {
  onProgress({ step: "listing", receivedBytes: 0, totalBytes: wanted.bytes });
  const files = folder.map(({ path, content }) => ({ path: `/${path.replaceAll("\\", "/")}`, content }));
  const listed = await listFolder(wanted, files);
  if (!listed.ok) return listed;
  const listing = listed.value;
  const missing = missingFiles(listing, await finished.find(wanted.id));
  const progress = reportProgress(onProgress, bytesOf(listing.files));
  const checked = await checkFiles(wanted.id, missing, files, progress, signal);
  progress.stop();
  if (!checked.ok) return checked;
  const full = await checkRoom(bytesOf(missing));
  if (full) return err(full);
  progress.step("saving");
  await finished.describe(wanted.id, listing);
  for (const [file, content] of checked.value) {
    if (signal.aborted) return err({ type: "aborted" });
    try {
      await finished.put(wanted.id, file, content);
    } catch (error) {
      return err(toStorageError(error, file.bytes));
    }
  }
  progress.received(bytesOf(listing.files));
  await partial.removeAll(wanted.id);
  return ok({ id: wanted.id, revision: listing.revision, complete: true, storedBytes: bytesOf(listing.files) });
}

/** Without digests from the catalogue, the folder must bring the mirror's manifest: unchecked files are not taken. */
async function listFolder(wanted: ModelPackage, files: readonly FolderFile[]): Promise<Result<Listing, AppError>> {
  const pinned = pinnedListing(wanted);
  if (pinned) return ok(pinned);
  for (const { path, content } of files) {
    if (!path.endsWith("/manifest.json")) continue;
    const listed = readManifest(wanted, await readJson(content), path.slice(1));
    if (listed) return listed;
  }
  return err({ type: "model-files-missing", files: ["manifest.json"] });
}

async function readJson(content: Blob): Promise<unknown> {
  try {
    return JSON.parse(await content.text());
  } catch {
    return undefined;
  }
}

/** @returns each file with the content that was found for it */
async function checkFiles(
  modelId: string,
  wanted: readonly StatedFile[],
  files: readonly FolderFile[],
  progress: ProgressReport,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<StatedFile, Blob>, AppError>> {
  const candidates = new Map(wanted.map((file) => [file, candidatesFor(modelId, file, files)]));
  const missing = wanted.filter((file) => candidates.get(file)?.length === 0);
  if (missing.length > 0) return err({ type: "model-files-missing", files: missing.map(({ path }) => path) });
  const found = new Map<StatedFile, Blob>();
  let before = 0;
  for (const [file, possible] of candidates) {
    for (const { path, content } of possible) {
      if (content.size !== file.bytes) continue;
      progress.step("checking");
      const same = await hasContent(file, path, content, (bytes) => progress.received(before + bytes), signal);
      if (!same.ok) return same;
      if (!same.value) continue;
      found.set(file, content);
      break;
    }
    if (!found.has(file)) return err({ type: "model-file-damaged", file: file.path });
    before += file.bytes;
  }
  return ok(found);
}

/** A stick may hold several models with files of one name: those in a folder of the model's name come first. */
function candidatesFor(modelId: string, { path }: StatedFile, files: readonly FolderFile[]): readonly FolderFile[] {
  const possible = files.filter((file) => file.path.endsWith(`/${path}`));
  const own = (file: FolderFile) => Number(file.path.endsWith(`/${modelId}/${path}`));
  return possible.sort((a, b) => own(b) - own(a));
}

async function hasContent(
  file: StatedFile,
  path: string,
  content: Blob,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Result<boolean, AppError>> {
  const digest = startDigest(file);
  let bytes = 0;
  try {
    const reader = content.stream().getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (signal.aborted) return err({ type: "aborted" });
      digest.update(read.value);
      bytes += read.value.length;
      onBytes(bytes);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err({ type: "file-unreadable", name: path.slice(1), detail });
  }
  return ok(digest.matches());
}
