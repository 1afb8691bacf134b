/**
 * Lets web-llm read the model files that Erica downloaded and checked, without a second copy and without a network.
 *
 * web-llm takes every file from caches of its own, by URL, and fetches what they lack; it checks no weights. Its
 * options name kinds of cache but take no implementation. So, in the worker that runs it and nowhere else, the
 * global `caches` is this stand-in: it looks each URL up among the model files, and a file that is not there is an
 * error, never a download. The URLs lie on a host that cannot exist: whatever escaped the stand-in would fail, and
 * web-llm treats addresses that are relative or on "localhost" as never to be cached.
 */
import { ModelFileMissing } from "./engine-errors.ts";

const HOST = "https://model.invalid/";

/** web-llm appends `resolve/main/` to addresses without a `/resolve/<revision>/`. */
export const modelUrl = (packageId: string): string => `${HOST}resolve/${encodeURIComponent(packageId)}/`;

export const libraryUrl = (packageId: string, path: string): string => new URL(path, modelUrl(packageId)).href;

/** @returns undefined when the package does not hold the file */
export type ReadModelFile = (packageId: string, path: string) => Promise<Response | undefined>;

type Lookup = Pick<Cache, "match" | "add" | "keys" | "delete">;

function fileOf(url: string): { readonly packageId: string; readonly path: string } {
  const [, packageId, path] = /^resolve\/([^/]+)\/(.+)$/.exec(url.slice(HOST.length)) ?? [];
  if (!url.startsWith(HOST) || !packageId || !path) throw new ModelFileMissing(url);
  return { packageId: decodeURIComponent(packageId), path: decodeURIComponent(path) };
}

const urlOf = (request: RequestInfo | URL): string =>
  typeof request === "string" ? request : request instanceof URL ? request.href : request.url;

function createLookup(read: ReadModelFile): Lookup {
  return {
    match: async (request) => {
      const { packageId, path } = fileOf(urlOf(request));
      return await read(packageId, path);
    },
    // Asked for what `match` didn't find.
    add: async (request) => {
      throw new ModelFileMissing(fileOf(urlOf(request)).path);
    },
    // Only asked whether everything is there, so as to announce a download otherwise: `match` tells that.
    keys: async () => [],
    delete: async () => false,
  };
}

/** Call before web-llm's code runs. */
export function serveEngineFiles(read: ReadModelFile): void {
  const real = globalThis.caches;
  const lookup = createLookup(read);
  // web-llm's are called "webllm/model", "webllm/config" and "webllm/wasm"; ours are read through the real one.
  const open = async (name: string): Promise<Lookup> => (name.startsWith("webllm/") ? lookup : await real.open(name));
  Object.defineProperty(globalThis, "caches", { value: { open }, configurable: true });
}
