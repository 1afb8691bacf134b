/** The files that were chosen, archives opened → documents and graphs, with a report on every file. */
import type { FileReport, ImportNote, ImportProblem } from "../domain/import-report.ts";
import { ok } from "../domain/result.ts";
import { packLimits } from "../packs/limits.ts";
import type { ReadingStore } from "../ports/import-store.ts";
import type { UnpackBudget } from "./archive/open-archive.ts";
import { formatByEnding } from "./detect-format.ts";
import { openTexFolder, type TexFolder } from "./latex/tex-folder.ts";
import { importLimits } from "./limits.ts";
import { type FileRead, type Readers, readFile } from "./read-file.ts";
import { findReading, keepReading, readingAt, wantsOcr } from "./readings/kept-reading.ts";
import { keptScans } from "./readings/kept-scans.ts";
import type { ImportFile, ReadDocument, ReadGraph } from "./source.ts";

export interface ReadSource {
  readonly path: string;
  readonly sha256: string;
  readonly document: ReadDocument;
  /** The file itself, where it goes with the course. */
  readonly kept?: Uint8Array<ArrayBuffer>;
}

export interface FilesRead {
  readonly sources: readonly ReadSource[];
  readonly graphs: readonly (ReadGraph & { readonly sha256: string })[];
  readonly files: readonly FileReport[];
  /** Pictures, programs and the like in folders and archives. */
  readonly passedOver: number;
}

export interface ReadOptions extends Readers {
  /** Whoever waits in it lets other work of the thread pass. */
  onFile?(path: string, fraction: number): Promise<void> | void;
  hash(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** How many bytes of files may go with the course; absent when none should. */
  readonly keepBytes?: number | undefined;
  /** Hashes of the files that go with the course already: those stay with it, and take no more room. */
  readonly keptBefore?: ReadonlySet<string>;
  /** What was read of files before, by their hashes. */
  readonly readings?: ReadingStore | undefined;
}

/** Of systems, editors and version control: nobody means them. */
const ignored = /(?:^|\/)(?:\.[^/]+|__MACOSX|node_modules|__pycache__|Thumbs\.db|desktop\.ini)(?:\/|$)|~\$[^/]*$/;
/** What lies beside course text and holds none itself: passed over in folders and archives without a word each. */
const companions =
  /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|wav|ogg|webm|css|m?js|tsx?|py|pyc|sh|c|cpp|h|java|rs|go|toml|ya?ml|lock|woff2?|ttf|otf|bib|cls|sty|npy|npz|pt|pth|onnx|bin|pkl|parquet|xlsx?|log|map)$/i;

class FolderReader {
  readonly sources: ReadSource[] = [];
  readonly graphs: (ReadGraph & { readonly sha256: string })[] = [];
  readonly files: FileReport[] = [];
  passedOver = 0;
  private readonly options: ReadOptions;
  private readonly budget: UnpackBudget = { left: importLimits.unpacked };
  private bytesLeft: number = importLimits.total;
  private keepLeft: number | undefined;

  constructor(options: ReadOptions) {
    this.options = options;
    this.keepLeft = options.keepBytes === undefined ? undefined : Math.min(options.keepBytes, importLimits.kept);
  }

  async read(file: ImportFile, folder: TexFolder): Promise<void> {
    const { path, size } = file;
    if (this.files.length >= importLimits.files) {
      if (this.files.length === importLimits.files)
        this.report(path, size, { problem: { type: "too-many-files", limit: importLimits.files } });
      return;
    }
    if (size > importLimits.file || size > this.bytesLeft)
      return this.report(path, size, {
        problem: { type: "too-large", limitBytes: size > importLimits.file ? importLimits.file : importLimits.total },
      });
    this.bytesLeft -= size;
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await file.bytes();
    } catch {
      return this.report(path, size, { problem: { type: "unreadable" } });
    }
    await this.content(path, bytes, 0, folder);
  }

  private async content(path: string, bytes: Uint8Array<ArrayBuffer>, depth: number, folder: TexFolder): Promise<void> {
    const whole = folder.parts.get(path);
    if (whole !== undefined)
      return this.report(path, bytes.length, { format: "latex", notes: [{ type: "part-of", of: whole }] });
    const sha256 = await this.options.hash(folder.whole(bytes, await folder.included(path)));
    const kept = await findReading(this.options.readings, sha256);
    if (kept && !wantsOcr(kept, this.options.ocr))
      return this.keep({ path, bytes, sha256 }, readingAt(kept, path), true);
    const { ocr, readings } = this.options;
    const scans = ocr && keptScans(readings, sha256, ocr.languages);
    const read = await readFile(path, bytes, { ...this.options, scans, findTex: folder.find }, this.budget);
    if (!read.ok) return this.report(path, bytes.length, { problem: read.error });
    const { archive } = read.value;
    if (archive) return this.archive(path, archive, bytes.length, depth);
    await keepReading(this.options.readings, sha256, path, read.value);
    this.keep({ path, bytes, sha256 }, read.value, false);
  }

  /** @param known what had been read of it before was taken */
  private keep(
    { path, bytes, sha256 }: Readonly<{ path: string; bytes: Uint8Array<ArrayBuffer>; sha256: string }>,
    { documents, graph, format, notes }: FileRead,
    known: boolean,
  ): void {
    const same = this.sources.find((source) => source.sha256 === sha256);
    const fate = same || format !== "pdf" || documents.length === 0 ? undefined : this.keepFile(bytes.length, sha256);
    const kept = fate?.type === "kept" ? { kept: bytes } : {};
    if (!same) this.sources.push(...documents.map((document) => ({ path, sha256, document, ...kept })));
    if (graph) this.graphs.push({ ...graph, sha256 });
    this.report(path, bytes.length, {
      format,
      kept: known,
      notes: [...notes, ...documents.flatMap((document) => document.notes), ...(fate ? [fate] : [])],
      ...(same ? { problem: { type: "duplicate", of: same.path } as const } : {}),
    });
  }

  /** Only pages are looked at as they are: of every other format its text says all that is shown. */
  private keepFile(size: number, sha256: string): ImportNote | undefined {
    if (this.options.keptBefore?.has(sha256)) return { type: "kept" };
    if (this.keepLeft === undefined) return undefined;
    if (size > packLimits.asset) return { type: "not-kept", why: "too-large" };
    if (size > this.keepLeft) return { type: "not-kept", why: "no-room" };
    this.keepLeft -= size;
    return { type: "kept" };
  }

  private async archive(
    path: string,
    { entries }: NonNullable<FileRead["archive"]>,
    size: number,
    depth: number,
  ): Promise<void> {
    if (depth >= importLimits.archiveDepth)
      return this.report(path, size, { format: "archive", problem: { type: "unpacks-too-large" } });
    const wanted = entries.filter((entry) => isWanted(entry.path));
    this.passedOver += entries.length - wanted.length;
    if (wanted.length === 0) return this.report(path, size, { format: "archive", problem: { type: "no-text" } });
    this.report(path, size, { format: "archive" });
    const folder = await openTexFolder(
      wanted.map((entry) => ({
        path: `${path}/${entry.path}`,
        bytes: async () => {
          const read = entry.read();
          return read.ok ? read.value : undefined;
        },
      })),
    );
    for (const [place, entry] of wanted.entries()) {
      if (this.files.length > importLimits.files) return;
      const inner = `${path}/${entry.path}`;
      await this.options.onFile?.(inner, place / wanted.length);
      const known = folder.bytes(inner);
      const bytes = known ? ok(known) : entry.read();
      if (bytes.ok) await this.content(inner, bytes.value, depth + 1, folder);
      else this.report(inner, entry.size, { problem: bytes.error });
    }
  }

  private report(
    path: string,
    bytes: number,
    found: {
      readonly format?: FileReport["format"];
      readonly problem?: ImportProblem;
      readonly notes?: readonly ImportNote[];
      readonly kept?: boolean;
    },
  ): void {
    const format = found.format ?? formatByEnding(path);
    this.files.push({
      path,
      bytes,
      passages: 0,
      notes: found.notes ?? [],
      ...(format ? { format } : {}),
      ...(found.problem ? { problem: found.problem } : {}),
      ...(found.kept ? { kept: true } : {}),
    });
  }
}

const isWanted = (path: string): boolean => !ignored.test(path) && !companions.test(path);
/** Files chosen one by one are always answered for; a folder may hold what belongs to no text. */
const isAnsweredFor = (path: string): boolean => !path.includes("/") || isWanted(path);

/** @param files in any order; they are read by path, so that the same files give the same course */
export async function readFiles(files: readonly ImportFile[], options: ReadOptions): Promise<FilesRead> {
  const reader = new FolderReader(options);
  const wanted = files.filter(({ path }) => isAnsweredFor(path));
  const sorted = wanted.sort((a, b) => comparePaths(a.path, b.path));
  const folder = await openTexFolder(sorted.filter(({ size }) => size <= importLimits.texCharacters));
  for (const [place, file] of sorted.entries()) {
    await options.onFile?.(file.path, place / sorted.length);
    await reader.read(file, folder);
  }
  const passedOver = reader.passedOver + files.length - wanted.length;
  return { sources: reader.sources, graphs: reader.graphs, files: reader.files, passedOver };
}

/** "2-attention" before "10-transformers", on every machine alike. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.split(/(\d+)/));
  for (let i = 0; i < Math.min(left?.length ?? 0, right?.length ?? 0); i++) {
    const [x = "", y = ""] = [left?.[i], right?.[i]];
    if (x === y) continue;
    const numbers = i % 2 === 1 ? Number(x) - Number(y) : 0;
    return numbers !== 0 ? numbers : x < y ? -1 : 1;
  }
  return a.length - b.length;
}
