/** Files chosen for a course that is there already: what each was before, and what isn't among them any more. */
import type { Course, Document } from "../../domain/course.ts";
import type { AssetId, DocumentId } from "../../domain/ids.ts";
import type { RemovedSource } from "../../domain/import-report.ts";
import { sha256Hex } from "../../packs/content-hash.ts";
import type { ReadingStore } from "../../ports/import-store.ts";
import { titleOfSource } from "../passages/to-passages.ts";
import { comparePaths, type FilesRead, type ReadSource } from "../read-files.ts";
import { findReading, type KeptReading } from "../readings/kept-reading.ts";
import type { ReadDocument } from "../source.ts";
import { documentOfCourse } from "./document-of-course.ts";
import { type KnownSource, matchSources } from "./match-sources.ts";
import { isRemoved } from "./removed-sources.ts";

export interface CourseUpdate {
  readonly before: Course;
  /** Documents to leave out, as was confirmed. */
  readonly remove: ReadonlySet<DocumentId>;
  /** Taken out before: they stay out. */
  readonly stayOut?: readonly RemovedSource[];
  /** The bytes of a file that goes with it; absent when they can't be had: its document is read as text then. */
  keptFile?(file: AssetId): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export interface EarlierSources {
  /** With the documents that stay though they are not among the files. */
  readonly read: FilesRead;
  readonly earlier: ReadonlyMap<ReadDocument, DocumentId>;
  readonly gone: readonly DocumentId[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  readonly removed: readonly string[];
  readonly leftOut: readonly string[];
}

/** The reading's document of that title; a file holds one most often. */
const documentIn = ({ documents }: KeptReading, title: string): ReadDocument | undefined =>
  documents.find((read) => titleOfSource(read) === title) ?? (documents.length === 1 ? documents[0] : undefined);

/** The file of a document that isn't among those chosen now, as it was when it was read. */
async function keptWith({ keptFile }: CourseUpdate, { kind, file, hash }: Document) {
  const bytes = kind === "pdf" && file !== undefined ? await keptFile?.(file) : undefined;
  return bytes && (await sha256Hex(bytes)) === hash ? bytes : undefined;
}

/** Without what stays out, and the titles of that. */
function withoutRemoved(read: FilesRead, stayOut: readonly RemovedSource[]) {
  const leftOut: string[] = [];
  const paths = new Set<string>();
  const stays = (title: string, hash: string, path: string): boolean => {
    if (!isRemoved(stayOut, { title, hash, path })) return true;
    leftOut.push(title);
    paths.add(path);
    return false;
  };
  const sources = read.sources.filter(({ path, sha256, document }) => stays(titleOfSource(document), sha256, path));
  const graphs = read.graphs.filter(({ path, sha256, title }) => stays(title ?? path, sha256, path));
  const files = read.files.map((file) =>
    paths.has(file.path) ? { ...file, notes: [...file.notes, { type: "removed-before" } as const] } : file,
  );
  return { read: { ...read, sources, graphs, files }, leftOut };
}

export async function withEarlierSources(
  all: FilesRead,
  update: CourseUpdate,
  readings: ReadingStore | undefined,
): Promise<EarlierSources> {
  const { before, remove } = update;
  const { read, leftOut } = withoutRemoved(all, update.stayOut ?? []);
  const readingOf = new Map<string, KeptReading | undefined>();
  for (const { hash } of before.documents)
    if (hash !== undefined && !readingOf.has(hash)) readingOf.set(hash, await findReading(readings, hash));
  const known = before.documents.flatMap(({ id, title, hash }): KnownSource[] =>
    hash === undefined ? [] : [{ id, title, hash, path: readingOf.get(hash)?.path }],
  );
  const now = [
    ...read.sources.map(({ path, sha256, document }) => ({ path, hash: sha256, title: titleOfSource(document) })),
    ...read.graphs.map(({ path, sha256, title }) => ({ path, hash: sha256, title: title ?? path })),
  ];
  const matched = matchSources(known, now);
  const gone = matched.gone.filter(({ id }) => !remove.has(id));
  const earlier = new Map<ReadDocument, DocumentId>();
  for (const [place, { id }] of matched.earlier) {
    const source = read.sources[place];
    if (source) earlier.set(source.document, id);
  }
  const sources: ReadSource[] = [...read.sources];
  const graphs = [...read.graphs];
  for (const { id, title, hash } of gone) {
    const reading = readingOf.get(hash);
    const path = reading?.path ?? title;
    if (reading?.graph && graphs.every(({ sha256 }) => sha256 !== hash))
      graphs.push({ ...reading.graph, sha256: hash });
    if (reading?.graph && reading.documents.length === 0) continue;
    const document = before.documents.find((one) => one.id === id);
    const found = (reading && documentIn(reading, title)) ?? (document && documentOfCourse(before, document, path));
    if (!found || earlier.has(found)) continue;
    earlier.set(found, id);
    const kept = document && (await keptWith(update, document));
    sources.push({ path, sha256: hash, document: found, ...(kept ? { kept } : {}) });
  }
  sources.sort((a, b) => comparePaths(a.path, b.path));
  const states = now.map(({ hash, title }, place) => ({ title, hash, earlier: matched.earlier.get(place) }));
  return {
    read: { ...read, sources, graphs },
    earlier,
    gone: gone.map(({ id }) => id),
    added: states.flatMap((state) => (state.earlier ? [] : [state.title])),
    changed: states.flatMap((state) => (state.earlier && state.earlier.hash !== state.hash ? [state.title] : [])),
    same: states.filter((state) => state.earlier?.hash === state.hash).length,
    leftOut,
    removed: before.documents.flatMap(({ id, title }) => (remove.has(id) ? [title] : [])),
  };
}
