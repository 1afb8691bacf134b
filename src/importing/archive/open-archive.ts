/**
 * A ZIP archive read by its directory: only what is asked for is unpacked, and what comes out is counted, since what
 * an archive says of its sizes is no limit.
 */
import { Inflate } from "fflate";
import type { ImportProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { importLimits } from "../limits.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface ArchiveEntry {
  /** No folder of it leads out of the archive. */
  readonly path: string;
  /** As the archive says. */
  readonly size: number;
  read(): Result<Bytes, ImportProblem>;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  entry(path: string): ArchiveEntry | undefined;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const encryptedFlag = 1;
const utf8Flag = 0x800;
/** Deflate makes at most a thousand times as much of a piece, so that no step can fill the memory. */
const pieceBytes = 64 * 1024;

/** Shared by all entries of an archive, and by the archives in it. */
export interface UnpackBudget {
  left: number;
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } | undefined {
  const last = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= last; at--) {
    if (view.getUint32(at, true) === directoryEnd)
      return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  return undefined;
}

/** "../a/./b" → "a/b". */
const safePath = (path: string): string =>
  path
    .replace(/\\/g, "/")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[a-z]:$/i.test(part))
    .join("/");

interface RawEntry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function inflate(packed: Bytes, limit: number): Bytes | "too-large" | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += pieceBytes) {
      inflater.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
      if (size > limit) return "too-large";
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function readEntry(bytes: Bytes, entry: RawEntry, budget: UnpackBudget): Result<Bytes, ImportProblem> {
  const { flags, method, packed, offset } = entry;
  if (flags & encryptedFlag) return err({ type: "password" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader) return err({ type: "damaged" });
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length || (method !== 0 && method !== 8)) return err({ type: "damaged" });
  const content = bytes.subarray(from, from + packed);
  const limit = Math.min(importLimits.unpackedFile, budget.left);
  const unpacked = method === 0 ? (content.length > limit ? "too-large" : content.slice()) : inflate(content, limit);
  if (unpacked === "too-large") return err({ type: "unpacks-too-large" });
  if (!unpacked) return err({ type: "damaged" });
  budget.left -= unpacked.length;
  return ok(unpacked);
}

function rawEntries(bytes: Bytes): RawEntry[] | undefined {
  if (bytes.length < 22) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (!directory) return undefined;
  const entries: RawEntry[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count && at + 46 <= bytes.length; i++) {
    if (view.getUint32(at, true) !== directoryEntry) break;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      path: safePath(new TextDecoder(flags & utf8Flag ? "utf-8" : "windows-1252").decode(name)),
      flags,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (/\/$|\\$/.test(new TextDecoder().decode(name.subarray(-1)))) entries.pop();
  }
  return entries;
}

export function openArchive(
  bytes: Bytes,
  budget: UnpackBudget = { left: importLimits.unpacked },
): Result<Archive, ImportProblem> {
  const raw = rawEntries(bytes);
  if (!raw) return err({ type: "damaged" });
  const entries = raw.map(
    (entry): ArchiveEntry => ({
      path: entry.path,
      size: entry.size,
      read: () => readEntry(bytes, entry, budget),
    }),
  );
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return ok({ entries, entry: (path) => byPath.get(safePath(path)) });
}
