/**
 * Where the files of downloaded models lie: complete and checked, in one cache, under URLs of our own origin.
 * Nothing on the network answers these URLs.
 *
 * web-llm (0.2.86) opens the caches "webllm/model", "webllm/config" and "webllm/wasm" and uses only `match`, `add`
 * and `keys` of them, with absolute URLs as keys: `caches.open` in its worker can give it this cache under those
 * names. It adds "resolve/main/" to a model's URL unless a pattern finds "/resolve/<x>/" in it, and normalises the
 * URL only afterwards, so `modelFileUrl(…, id, "resolve/x/../../")` becomes the plain folder. It bypasses its cache
 * for a library whose URL contains "localhost" and calls `fetch` for it.
 */

/** The name under which finished files are in Cache Storage. */
export const MODEL_FILES_CACHE = "erica-model-files";

/** Absolute URL of the folder of all models: the app's own base, so that two apps on one origin stay apart. */
export const modelFilesBase = (): string => new URL(import.meta.env.BASE_URL, globalThis.location.href).href;

/**
 * Key of a model's file.
 * @param base absolute URL of the app, ending in `/`: `modelFilesBase()`
 * @param path inside the model's folder, with `/`
 */
export const modelFileUrl = (base: string, packageId: string, path: string): string =>
  `${base}model-files/${packageId}/${path}`;

/** One file of a model on this device, or undefined. Part of a broken-off download is never given. */
export async function readModelFile(packageId: string, path: string): Promise<Response | undefined> {
  const cache = await caches.open(MODEL_FILES_CACHE);
  return await cache.match(modelFileUrl(modelFilesBase(), packageId, path));
}
