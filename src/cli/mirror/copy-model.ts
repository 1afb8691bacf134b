/** Copies a model from a host into a folder, each file checked; or writes down what its files are. */
import fs from "node:fs";
import path from "node:path";
import { fileUrl, listFiles, publishers } from "../../adapters/model-files/listing.ts";
import { type ReceiveContext, receiveFile } from "../../adapters/model-files/receive-file.ts";
import { defaultPatience } from "../../adapters/model-files/request.ts";
import type { StatedFile } from "../../adapters/model-files/stated-file.ts";
import type { AppError } from "../../domain/errors.ts";
import type { ModelFile, ModelHost, ModelPackage } from "../../domain/model-catalogue.ts";
import type { Result } from "../../domain/result.ts";
import { errors } from "../../language/words/en/errors.ts";
import { UsageError } from "../arguments.ts";
import { isWholeFile, openPart, sha256Of } from "./files-on-disk.ts";

/** What goes wrong on the way is said in the app's own words. */
export class MirrorError extends Error {}

const context: ReceiveContext = {
  signal: new AbortController().signal,
  patience: defaultPatience,
  onWaiting: (waiting) => {
    if (waiting) console.log("  the host does not answer; trying again …");
  },
  onChecking: () => undefined,
  onReceived: () => undefined,
};

function unwrap<T>(result: Result<T, AppError>, what: string): T {
  if (result.ok) return result.value;
  throw new MirrorError(`${what}: ${errors.message(result.error).happened}`);
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

async function fetchFile(model: ModelPackage, url: string, stated: StatedFile, file: string): Promise<void> {
  if (await isWholeFile(file, stated)) return console.log(`  ${stated.path}: there already`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = openPart(`${file}.part`);
  try {
    unwrap(await receiveFile(stated, url, part, context), `${model.id}/${stated.path}`);
  } finally {
    part.close();
  }
  fs.renameSync(`${file}.part`, file);
  console.log(`  ${stated.path}: ${megabytes(stated.bytes)}`);
}

const listed = async (model: ModelPackage, host: ModelHost) =>
  unwrap(await listFiles(model, host, publishers, context), model.id);

/** Into a folder of its own in `out`, with a manifest. What is there and whole already is not downloaded again. */
export async function copyModel(model: ModelPackage, host: ModelHost, out: string): Promise<void> {
  const { revision, files } = await listed(model, host);
  const folder = path.join(out, model.id);
  console.log(`${model.id}: ${megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0))}`);
  const finished: ModelFile[] = [];
  for (const stated of files) {
    const file = path.join(folder, stated.path);
    await fetchFile(model, fileUrl(model, host, revision, stated.path, publishers), stated, file);
    finished.push({ path: stated.path, bytes: stated.bytes, sha256: await sha256Of(file) });
  }
  const { id, repository, licence } = model;
  // Last: a folder without it is not finished.
  const manifest = { id, repository, revision, licence, files: finished };
  fs.writeFileSync(path.join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @throws {UsageError} when there is no such file, or it holds no pins */
function readPins(file: string): object {
  try {
    const pins: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    if (typeof pins === "object" && pins !== null) return pins;
  } catch {}
  throw new UsageError(`"${file}" is no file of pins`);
}

/** Publishers state SHA-256 of weights; of small files and libraries it takes a download to know it. */
export async function pinModel(model: ModelPackage, host: ModelHost, pinsFile: string, scratch: string): Promise<void> {
  const pins = readPins(pinsFile);
  const { revision, files } = await listed(model, host);
  const pinned: ModelFile[] = [];
  for (const stated of files) {
    let sha256 = stated.digest;
    if (stated.algorithm !== "sha256") {
      const file = path.join(scratch, model.id, stated.path);
      await fetchFile(model, fileUrl(model, host, revision, stated.path, publishers), stated, file);
      sha256 = await sha256Of(file);
    }
    pinned.push({ path: stated.path, bytes: stated.bytes, sha256 });
  }
  fs.writeFileSync(pinsFile, `${JSON.stringify({ ...pins, [model.id]: { revision, files: pinned } }, null, 2)}\n`);
  console.log(`${model.id}: pinned ${pinned.length} files at ${revision}`);
}
