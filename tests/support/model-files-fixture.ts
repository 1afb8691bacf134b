/**
 * Model files in their real worker: real private file system, real Cache Storage, a host on another origin.
 * Each test has a folder of its own on the host, with a tiny model in it.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { afterEach, beforeEach, inject } from "vitest";
import { MODEL_FILES_CACHE, readModelFile } from "../../src/adapters/model-files/model-file-url.ts";
import { createModelFiles } from "../../src/adapters/model-files/worker-model-files.ts";
import type { ModelFile, ModelHost, ModelPackage } from "../../src/domain/model-catalogue.ts";
import type { DownloadProgress, ModelFilesApi } from "../../src/protocol/model-files-api.ts";
import type { TestWorkerOptions } from "./model-files-worker.ts";
import type { Faults, SeenRequest } from "./model-host.ts";

export const hostUrl = inject("modelHost");
export const patience = { tries: 4, firstPause: 5, longestPause: 40, silence: 300 };
export const revision = "a".repeat(40);

export const workers: Worker[] = [];
export function startModelFiles(options: TestWorkerOptions = {}): ModelFilesApi {
  const url = new URL("./model-files-worker.ts", import.meta.url);
  return createModelFiles(() => {
    const worker = new Worker(url, { type: "module", name: JSON.stringify({ patience, ...options }) });
    workers.push(worker);
    return worker;
  });
}

/** Bytes that look random and are the same each time. */
export function madeContent(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}
export const large = madeContent(3_000_000);
export const files = new Map([
  ["config.json", utf8ToBytes('{"hidden_size": 4}') as Uint8Array<ArrayBuffer>],
  ["onnx/model.onnx", large],
]);
export const described = (contents: ReadonlyMap<string, Uint8Array>): ModelFile[] =>
  [...contents].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) }));

let folder = "";
export const wanted = (overrides: Partial<ModelPackage> = {}): ModelPackage => ({
  id: "tiny",
  repository: "someone/tiny",
  revision,
  licence: { name: "MIT", url: "https://example.org" },
  bytes: 3_000_018,
  include: [...files.keys()],
  files: described(files),
  ...overrides,
});
export const mirror = (): ModelHost => ({ type: "mirror", url: `${hostUrl}/${folder}` });
export const atHost = (path: string): string => `${hostUrl}/${folder}/${path}`;

export async function putFiles(contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, under = "tiny/"): Promise<void> {
  for (const [path, body] of contents) await fetch(atHost(under + path), { method: "PUT", body });
}
export const misbehave = (faults: Faults) => fetch(atHost("faults"), { method: "POST", body: JSON.stringify(faults) });
export const requests = async (): Promise<SeenRequest[]> =>
  (await fetch(atHost("requests"))).json() as Promise<SeenRequest[]>;

/** By digest: comparing megabytes with `toEqual` takes seconds. */
export const digestOf = (bytes: Uint8Array | undefined): string | undefined => bytes && bytesToHex(sha256(bytes));
export async function storedText(path: string): Promise<string | undefined> {
  const response = await readModelFile("tiny", path);
  return response && digestOf(new Uint8Array(await response.arrayBuffer()));
}
export const ignore = () => undefined;

/** Resolves when the download has received so much. */
export function watch(bytes: number) {
  const seen: DownloadProgress[] = [];
  let reached = ignore as () => void;
  const reachedIt = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const onProgress = (progress: DownloadProgress) => {
    seen.push(progress);
    if (progress.receivedBytes >= bytes) reached();
  };
  return { seen, reachedIt, onProgress };
}

export async function listingOf(api: ModelFilesApi) {
  const listed = await api.list();
  if (!listed.ok) throw new Error(JSON.stringify(listed.error));
  return listed.value;
}

/** Call once in a test file. */
export function useModelHost(): void {
  beforeEach(async () => {
    folder = crypto.randomUUID();
    await putFiles(files);
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.terminate();
    await caches.delete(MODEL_FILES_CACHE);
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
}
