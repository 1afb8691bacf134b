/** Files of the build in Cache Storage, each under its digest: two builds share what they have in common. */
import { contentTypeOf } from "../../hosting/content-types.mjs";
import { headersFor, securityHeaders } from "../../hosting/headers.mjs";
import type { AppFile } from "./app-file.ts";
import { isWhole } from "./file-digest.ts";

const CACHE = "erica-files-1";

export interface KeptFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As it was put: an engine may keep compiled code beside it. */
  readonly response: Response;
}

export interface KeptFiles {
  /** Held against its digest. What is not whole is thrown away. */
  read(file: AppFile): Promise<KeptFile | undefined>;
  /** @returns false when the device keeps nothing */
  write(file: AppFile, bytes: Uint8Array<ArrayBuffer>, host?: Headers): Promise<boolean>;
  missing(files: readonly AppFile[]): Promise<readonly AppFile[]>;
  /** Those of this build that another one had under the same name, whatever was in it. */
  knownBefore(files: readonly AppFile[]): Promise<readonly AppFile[]>;
  /** Throws everything else away. */
  keepOnly(files: readonly AppFile[]): Promise<void>;
}

/** The type is ours whatever a host sent; of policies a host may have its own, but for the thread that downloads models. */
function headersOf(pathname: string, bytes: number, host: Headers | undefined): Headers {
  const headers = new Headers({ "Content-Type": contentTypeOf(pathname), "Content-Length": String(bytes) });
  for (const [name, value] of Object.entries(headersFor(pathname)))
    headers.set(name, (value === securityHeaders[name] && host?.get(name)) || value);
  return headers;
}

/** The file as the page asks for it. */
export const responseOf = (base: string, file: AppFile, bytes: Uint8Array<ArrayBuffer>, host?: Headers): Response =>
  new Response(bytes, { headers: headersOf(new URL(file.path, base).pathname, bytes.length, host) });

/** Without the part that a build makes of a file's content. */
const nameIn = (path: string): string => path.replace(/-[\w-]{8}(?=\.\w+$)/, "");

/** @param base the app's base as an absolute address */
export function createKeptFiles(base: string): KeptFiles {
  const keyOf = ({ path, sha256 }: AppFile): string => new URL(`${path}?sha256=${sha256}`, base).href;
  // Absent without a secure context; refused where nothing may be stored.
  const open = async (): Promise<Cache | undefined> =>
    "caches" in globalThis ? await caches.open(CACHE).catch(() => undefined) : undefined;
  return {
    async read(file) {
      const cache = await open();
      const response = await cache?.match(keyOf(file)).catch(() => undefined);
      if (!cache || !response) return undefined;
      const bytes = new Uint8Array(
        await response
          .clone()
          .arrayBuffer()
          .catch(() => new ArrayBuffer(0)),
      );
      if (await isWhole(bytes, file)) return { bytes, response };
      await cache.delete(keyOf(file)).catch(() => false);
      return undefined;
    },
    async write(file, bytes, host) {
      try {
        const cache = await open();
        await cache?.put(keyOf(file), responseOf(base, file, bytes, host));
        return cache !== undefined;
      } catch {
        return false;
      }
    },
    async missing(files) {
      const cache = await open();
      const kept = new Set((await cache?.keys().catch(() => []))?.map(({ url }) => url));
      return files.filter((file) => !kept.has(keyOf(file)));
    },
    async knownBefore(files) {
      const cache = await open();
      const names = new Set((await cache?.keys().catch(() => []))?.map(({ url }) => nameIn(new URL(url).pathname)));
      return files.filter(({ path }) => names.has(nameIn(new URL(path, base).pathname)));
    },
    async keepOnly(files) {
      const cache = await open();
      const wanted = new Set(files.map(keyOf));
      const kept = (await cache?.keys().catch(() => [])) ?? [];
      await Promise.all(kept.map(({ url }) => (wanted.has(url) ? undefined : cache?.delete(url))));
    },
  };
}
