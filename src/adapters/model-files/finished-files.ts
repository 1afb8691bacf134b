/** Finished files in Cache Storage, and beside them a record of what each model consists of. */
import * as v from "valibot";
import type { Listing } from "./listing.ts";
import { MODEL_FILES_CACHE, modelFilesBase, modelFileUrl } from "./model-file-url.ts";
import type { StatedFile } from "./stated-file.ts";

const recordName = "erica-record.json";

const recordSchema = v.object({
  revision: v.string(),
  files: v.array(
    v.object({
      path: v.string(),
      bytes: v.number(),
      algorithm: v.picklist(["sha256", "git-blob"]),
      digest: v.string(),
    }),
  ),
});

export interface InstalledModel {
  readonly listing: Listing;
  /** Paths of the files that are there; the browser may have dropped some. */
  readonly present: ReadonlySet<string>;
}

export interface FinishedFiles {
  /** By model id; without those whose record is lost. */
  list(): Promise<ReadonlyMap<string, InstalledModel>>;
  find(modelId: string): Promise<InstalledModel | undefined>;
  /** Says what the model consists of from now on. Files that are different now are deleted first. */
  describe(modelId: string, listing: Listing): Promise<void>;
  put(modelId: string, file: StatedFile, content: Blob): Promise<void>;
  /** @returns how many bytes of files there were */
  remove(modelId: string): Promise<number>;
}

/** @throws where the browser gives this page no Cache Storage */
export async function openFinishedFiles(): Promise<FinishedFiles> {
  const cache = await caches.open(MODEL_FILES_CACHE);
  const base = modelFilesBase();
  const folder = modelFileUrl(base, "", "").slice(0, -1);
  const urlOf = (modelId: string, path: string) => modelFileUrl(base, modelId, path);

  async function readRecord(modelId: string): Promise<Listing | undefined> {
    const stored = await cache.match(urlOf(modelId, recordName));
    const read = v.safeParse(recordSchema, await stored?.json().catch(() => undefined));
    return read.success ? read.output : undefined;
  }

  /** Model id → paths. */
  async function paths(): Promise<Map<string, Set<string>>> {
    const found = new Map<string, Set<string>>();
    for (const { url } of await cache.keys()) {
      const [, id, path] = url.startsWith(folder) ? (/^([^/]+)\/(.+)$/.exec(url.slice(folder.length)) ?? []) : [];
      if (id && path) found.set(id, (found.get(id) ?? new Set()).add(path));
    }
    return found;
  }

  async function toModel(modelId: string, found: ReadonlySet<string>): Promise<InstalledModel | undefined> {
    const listing = found.has(recordName) ? await readRecord(modelId) : undefined;
    if (!listing) return undefined;
    const present = listing.files.map(({ path }) => path).filter((path) => found.has(path));
    return { listing, present: new Set(present) };
  }

  return {
    async list() {
      const models = new Map<string, InstalledModel>();
      for (const [id, found] of await paths()) {
        const model = await toModel(id, found);
        if (model) models.set(id, model);
      }
      return models;
    },
    async find(modelId) {
      return toModel(modelId, (await paths()).get(modelId) ?? new Set());
    },
    async describe(modelId, listing) {
      const before = new Map((await readRecord(modelId))?.files.map(({ path, digest }) => [path, digest]));
      const now = new Map(listing.files.map(({ path, digest }) => [path, digest]));
      for (const path of (await paths()).get(modelId) ?? [])
        if (path !== recordName && (!before.has(path) || before.get(path) !== now.get(path)))
          await cache.delete(urlOf(modelId, path));
      await cache.put(urlOf(modelId, recordName), Response.json(listing));
    },
    async put(modelId, { path, bytes }, content) {
      const headers = { "Content-Type": contentType(path), "Content-Length": String(bytes) };
      await cache.put(urlOf(modelId, path), new Response(content, { headers }));
    },
    async remove(modelId) {
      const found = (await paths()).get(modelId) ?? new Set();
      let freed = 0;
      for (const path of found) {
        const stored = await cache.match(urlOf(modelId, path));
        if (path !== recordName) freed += Number(stored?.headers.get("content-length") ?? 0);
        await cache.delete(urlOf(modelId, path));
      }
      return freed;
    },
  };
}

function contentType(path: string): string {
  if (path.endsWith(".json")) return "application/json";
  if (path.endsWith(".wasm")) return "application/wasm";
  return "application/octet-stream";
}

export const isComplete = ({ listing, present }: InstalledModel): boolean => present.size === listing.files.length;
