/** What was read of a file, kept by the SHA-256 of its bytes: a file that is the same isn't read twice. */
import * as v from "valibot";
import { type ImportFormat, type ImportNote, importFormats } from "../../domain/import-report.ts";
import type { ReadingStore } from "../../ports/import-store.ts";
import type { Ocr } from "../../ports/ocr.ts";
import type { FileRead } from "../read-file.ts";
import type { ReadDocument, ReadGraph } from "../source.ts";

/** Grows when files are read otherwise: what was kept before is read again. */
export const readerVersion = 4;

export interface KeptReading {
  readonly reader: typeof readerVersion;
  readonly path: string;
  readonly format: ImportFormat;
  readonly notes: readonly ImportNote[];
  readonly documents: readonly ReadDocument[];
  readonly graph?: ReadGraph;
}

const text = v.string();
const place = v.variant("type", [
  v.object({ type: v.literal("page"), page: v.number() }),
  v.object({ type: v.literal("slide"), slide: v.number() }),
  v.object({ type: v.literal("cell"), cell: v.number() }),
  v.object({ type: v.literal("time"), startSeconds: v.number(), endSeconds: v.number() }),
]);
const block = v.variant("type", [
  v.object({ type: v.literal("heading"), level: v.number(), text, place: v.exactOptional(place) }),
  v.object({
    type: v.picklist(["text", "code", "formula", "table"]),
    markdown: text,
    place: v.exactOptional(place),
    cards: v.exactOptional(v.array(v.object({ question: text, answer: text }))),
  }),
]);
const note = v.looseObject({ type: text });
const document = v.object({
  path: text,
  title: v.exactOptional(text),
  kind: v.picklist(["course", "web", "pdf", "video", "notebook", "slides"]),
  authors: v.array(text),
  licence: v.exactOptional(text),
  blocks: v.array(block),
  notes: v.array(note),
});
const graph = v.looseObject({
  path: text,
  authors: v.array(text),
  otherEdges: v.number(),
  nodes: v.array(v.looseObject({ key: text, title: text, definitions: v.array(text), aliases: v.array(text) })),
  edges: v.array(v.looseObject({ source: text, target: text, type: text, weight: v.number() })),
});
const kept = v.object({
  reader: v.literal(readerVersion),
  path: text,
  format: v.picklist(importFormats),
  notes: v.array(note),
  documents: v.array(document),
  graph: v.exactOptional(graph),
});

/** @returns undefined for what isn't there, was read by another version, or is damaged: the file is read again then */
export async function findReading(store: ReadingStore | undefined, sha256: string): Promise<KeptReading | undefined> {
  const checked = v.safeParse(kept, await store?.find(sha256));
  return checked.success ? (checked.output as KeptReading) : undefined;
}

/** Whether it holds pictures of text that OCR didn't look at, gave up, or read with other languages. */
export function wantsOcr({ documents }: KeptReading, ocr: Ocr | undefined): boolean {
  if (!ocr) return false;
  return documents
    .flatMap(({ notes }) => notes)
    .some(
      (said) =>
        (said.type === "pages-without-text" && said.tried !== "nothing-found") ||
        (said.type === "read-by-ocr" && said.languages !== ocr.languages),
    );
}

export async function keepReading(
  store: ReadingStore | undefined,
  sha256: string,
  path: string,
  { documents, graph: found, format, notes }: FileRead,
): Promise<void> {
  const reading: KeptReading = {
    reader: readerVersion,
    path,
    format,
    notes,
    documents,
    ...(found ? { graph: found } : {}),
  };
  await store?.keep(sha256, reading);
}

/** As if it had been read where it lies now. */
export const readingAt = (reading: KeptReading, path: string): FileRead => ({
  format: reading.format,
  notes: reading.notes,
  documents: reading.documents.map((read) => ({ ...read, path })),
  ...(reading.graph ? { graph: { ...reading.graph, path } } : {}),
});
