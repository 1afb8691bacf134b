/**
 * A ZIP archive → its files, read piece by piece. Sizes are counted as they come: what an archive says of
 * itself is no limit.
 */
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { courseLimits, packLimits } from "./limits.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Deflate makes at most a thousand times as much of a piece, so that no step can fill the memory. */
const pieceBytes = 64 * 1024;
/** The course's own files, its assets, and what other programs add when they pack it anew. */
const mostFiles = courseLimits.assets + 100;

const cutOff = "it is not a ZIP archive, or it is cut off";
const tooMuch = "it unpacks to more than any course";

function join(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function* piecesOf(file: Blob | Uint8Array): AsyncGenerator<Uint8Array> {
  const size = file instanceof Uint8Array ? file.length : file.size;
  for (let at = 0; at < size; at += pieceBytes)
    yield file instanceof Uint8Array
      ? file.subarray(at, at + pieceBytes)
      : new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
}

/**
 * @param limitOf how many bytes a file of this name may have; files without a limit are left out
 * @returns files by name, or what is wrong with the archive in words
 */
export async function unzip(
  file: Blob | Uint8Array,
  limitOf: (name: string) => number | undefined,
): Promise<ReadonlyMap<string, Bytes> | string> {
  const files = new Map<string, Bytes>();
  const begun = new Set<string>();
  let total = 0;
  let problem: string | undefined;

  const collect = (entry: UnzipFile): void => {
    const { name } = entry;
    if (begun.has(name)) problem ??= `it holds two files named “${name}”`;
    if (begun.add(name).size > mostFiles) problem ??= "it holds more files than any course";
    const limit = limitOf(name);
    const pieces: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, piece, final) => {
      if (error) problem ??= cutOff;
      if (problem !== undefined) return;
      size += piece.length;
      total += piece.length;
      if (total > packLimits.unpacked || (limit !== undefined && size > limit)) problem = tooMuch;
      else if (limit !== undefined) {
        pieces.push(piece);
        if (final) files.set(name, join(pieces));
      }
    };
    if (problem === undefined) entry.start();
  };

  const archive = new Unzip(collect);
  archive.register(UnzipInflate);
  try {
    for await (const piece of piecesOf(file)) {
      archive.push(piece);
      if (problem !== undefined) return problem;
    }
    archive.push(new Uint8Array(0), true);
  } catch (error) {
    // The file was moved or changed since it was chosen, or it is no whole archive.
    return error instanceof Error && error.name === "NotReadableError" ? error.message : cutOff;
  }
  return problem ?? (begun.size === 0 ? cutOff : files);
}
