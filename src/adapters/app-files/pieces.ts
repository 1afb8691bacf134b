/** What arrived of a file that has not arrived whole yet, so that the next visit goes on where this one stopped. */
import type { AppFile } from "./app-file.ts";

const CACHE = "erica-pieces-1";

const keyOf = (base: string, { path, sha256 }: AppFile, from: number): string =>
  new URL(`${path}?sha256=${sha256}&from=${from}`, base).href;

const open = async (): Promise<Cache | undefined> =>
  "caches" in globalThis ? await caches.open(CACHE).catch(() => undefined) : undefined;

/** In order, from the first byte on. */
export async function readPieces(base: string, file: AppFile): Promise<Uint8Array<ArrayBuffer>[]> {
  const cache = await open();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; cache && from < file.bytes; ) {
    const response = await cache.match(keyOf(base, file, from)).catch(() => undefined);
    const piece = response && new Uint8Array(await response.arrayBuffer().catch(() => new ArrayBuffer(0)));
    if (!piece || piece.length === 0) break;
    pieces.push(piece);
    from += piece.length;
  }
  return pieces;
}

export async function keepPiece(base: string, file: AppFile, from: number, parts: readonly BlobPart[]): Promise<void> {
  const cache = await open();
  // A full device costs only the head start.
  await cache?.put(keyOf(base, file, from), new Response(new Blob([...parts]))).catch(() => undefined);
}

/** Those of this file, of whichever build. */
export async function dropPieces(base: string, file: AppFile): Promise<void> {
  const cache = await open();
  const path = new URL(file.path, base).href;
  for (const { url } of (await cache?.keys().catch(() => [])) ?? [])
    if (url.startsWith(`${path}?`)) await cache?.delete(url).catch(() => false);
}
