/**
 * A ZIP archive → its files, read piece by piece. Sizes are counted as they come: what an archive says of
 * itself is no limit.
 */
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { joinBytes } from "./join-bytes.ts";
import { courseLimits, isDull, packLimits } from "./limits.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Read at once. */
const blockBytes = 1024 * 1024;
/** Unpacked at once: Deflate makes at most a thousand times as much of it, so that no step can fill the memory. */
const pieceBytes = 16 * 1024;
/** The course's own files, its assets, and what other programs add when they pack it anew. */
const mostFiles = courseLimits.assets + 100;

const cutOff = "it is not a ZIP archive, or it is cut off";
export const tooMuch = "it unpacks to more than any course";
export const bomb = "it is a small file made to unpack to an enormous one";
const [stored, deflated] = [0, 8];

async function* piecesOf(file: Blob | Uint8Array): AsyncGenerator<Uint8Array> {
  const size = file instanceof Uint8Array ? file.length : file.size;
  for (let start = 0; start < size; start += blockBytes) {
    const block =
      file instanceof Uint8Array
        ? file.subarray(start, start + blockBytes)
        : new Uint8Array(await file.slice(start, start + blockBytes).arrayBuffer());
    for (let at = 0; at < block.length; at += pieceBytes) yield block.subarray(at, at + pieceBytes);
  }
}

/**
 * @param limitOf how many bytes a file of this name may have; files without a limit are passed over
 * @returns files by name, or what is wrong with the archive in words
 */
export async function unzip(
  file: Blob | Uint8Array,
  limitOf: (name: string) => number | undefined,
): Promise<ReadonlyMap<string, Bytes> | string> {
  const files = new Map<string, Bytes>();
  const begun = new Set<string>();
  let received = 0;
  let total = 0;
  let problem: string | undefined;

  const collect = (entry: UnzipFile): void => {
    const { name, compression } = entry;
    const limit = limitOf(name);
    if (begun.has(name)) problem ??= `it holds two files named “${name.slice(0, 100)}”`;
    else if (begun.add(name).size > mostFiles) problem ??= "it holds more files than any course";
    else if (limit !== undefined && compression !== stored && compression !== deflated)
      problem ??= `its file “${name}” is packed in a way that Erica does not know (${compression})`;
    if (problem !== undefined || limit === undefined) return;
    const pieces: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, piece, final) => {
      if (error) problem ??= cutOff;
      if (problem !== undefined) return;
      size += piece.length;
      total += piece.length;
      if (isDull(total, received)) problem = bomb;
      else if (total > packLimits.unpacked || size > limit) problem = tooMuch;
      else {
        pieces.push(piece);
        if (final) files.set(name, joinBytes(pieces));
      }
    };
    entry.start();
  };

  const archive = new Unzip(collect);
  archive.register(UnzipInflate);
  try {
    for await (const piece of piecesOf(file)) {
      received += piece.length;
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
