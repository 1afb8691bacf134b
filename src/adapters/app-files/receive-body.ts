/** Reads a response as it arrives; given up when nothing comes for a while. */
import type { AppFile } from "./app-file.ts";
import { keepPiece } from "./pieces.ts";

/** A connection that brings nothing for this long is given up; the next try goes on from there. */
const SILENCE_MS = 30_000;
/** So much of a slow download may be lost; a fast one is over before. */
const KEEP_EVERY_MS = 1000;

/** Only what takes its time on a slow line is kept in pieces. */
export const comesInPieces = ({ bytes }: AppFile): boolean => bytes > 1_000_000;

/** @param start the first bytes of what is here, for whoever can begin with them */
export type OnBytes = (received: number, start?: (length: number) => Uint8Array<ArrayBuffer>) => void;

export interface Receiving {
  readonly base: string;
  readonly file: AppFile;
  readonly onBytes: OnBytes;
}

/** Calls `run` with a signal that is aborted after a silence; `alive` puts that off. */
export async function whileNotSilent<T>(run: (signal: AbortSignal, alive: () => void) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error(`nothing came for ${SILENCE_MS / 1000} seconds`));
  let timer = setTimeout(stop, SILENCE_MS);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, SILENCE_MS);
  };
  try {
    return await run(controller.signal, alive);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param start what is here already; the response goes on from its end
 * @returns all of it, or undefined when it is longer than the file
 */
export async function receiveBody(
  response: Response,
  start: readonly Uint8Array<ArrayBuffer>[],
  { base, file, onBytes }: Receiving,
  alive: () => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [...start];
  let received = start.reduce((sum, { length }) => sum + length, 0);
  let kept = { chunks: chunks.length, bytes: received, at: performance.now() };
  let keeping = Promise.resolve();
  const keep = (): void => {
    const [from, parts] = [kept.bytes, chunks.slice(kept.chunks) as BlobPart[]];
    kept = { chunks: chunks.length, bytes: received, at: performance.now() };
    if (parts.length > 0) keeping = keeping.then(() => keepPiece(base, file, from, parts));
  };
  // Not `for await`: Safari iterates over streams only from 26.4 on.
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      alive();
      chunks.push(part.value);
      received += part.value.length;
      if (received > file.bytes) return undefined;
      onBytes(received, (length) => joined(chunks, received).subarray(0, length));
      if (comesInPieces(file) && performance.now() - kept.at > KEEP_EVERY_MS) keep();
    }
  } catch (error) {
    if (comesInPieces(file)) keep();
    throw error;
  } finally {
    void reader?.cancel().catch(() => undefined);
    await keeping;
  }
  return joined(chunks, received);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
