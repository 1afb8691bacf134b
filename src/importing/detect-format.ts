/** What a file is: by its first bytes where those say it, else by its name. */
import type { ImportFormat } from "../domain/import-report.ts";
import { isTextDeck } from "./anki/read-text-deck.ts";
import { looksBinary } from "./text/decode.ts";

export type Detected =
  | { readonly type: "format"; readonly format: ImportFormat }
  | { readonly type: "zip" | "old-office" | "unknown" };

const byEnding: Readonly<Record<string, ImportFormat>> = {
  md: "markdown",
  markdown: "markdown",
  qmd: "markdown",
  rmd: "markdown",
  mdx: "markdown",
  myst: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  txt: "text",
  text: "text",
  rst: "text",
  vtt: "captions",
  srt: "captions",
  ipynb: "notebook",
  pdf: "pdf",
  pptx: "slides",
  docx: "document",
  epub: "book",
  jsonl: "records",
  ndjson: "records",
  json: "graph",
  graphml: "graph",
  csv: "graph",
  tsv: "graph",
  apkg: "deck",
  colpkg: "deck",
  tex: "latex",
  latex: "latex",
  ltx: "latex",
  zip: "archive",
};

export const endingOf = (path: string): string => /\.([a-z0-9]{1,10})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
export const formatByEnding = (path: string): ImportFormat | undefined => byEnding[endingOf(path)];

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, place) => bytes[place] === byte);

/** PDF allows some bytes before its mark. */
function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(1_024, bytes.length - 4); at++)
    if (startsWith(bytes.subarray(at, at + 5), 0x25, 0x50, 0x44, 0x46, 0x2d)) return true;
  return false;
}

/** Text that is plainly something else than its name says. */
function textFormat(head: string, named: ImportFormat | undefined): ImportFormat | undefined {
  const start = head.trimStart().slice(0, 400);
  if (/^WEBVTT\b/.test(start)) return "captions";
  if (isTextDeck(start)) return "deck";
  if (/^(?:<!doctype html|<html\b)/i.test(start)) return "html";
  if (named === undefined && /^(?:%[^\n]*\n\s*)*\\documentclass\b/.test(start)) return "latex";
  if (/^<\?xml[\s\S]*<graphml\b/i.test(start) || /^<graphml\b/i.test(start)) return "graph";
  if (named === undefined && /^\d+\s*\n\d{1,2}:\d{2}:\d{2},\d{3} -->/.test(start)) return "captions";
  return undefined;
}

/** @param head at least the first kilobytes of the file */
export function detectFormat(path: string, head: Uint8Array): Detected {
  const named = formatByEnding(path);
  const as = (format: ImportFormat): Detected => ({ type: "format", format });
  if (isPdf(head)) return as("pdf");
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return { type: "zip" };
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return { type: "old-office" };
  if (looksBinary(head)) return { type: "unknown" };
  const telling = textFormat(new TextDecoder().decode(head.subarray(0, 2_048)), named);
  if (telling) return as(telling);
  if (named === undefined) return { type: "unknown" };
  const binary: readonly ImportFormat[] = ["pdf", "slides", "document", "book", "deck", "archive"];
  // Its name promises a file with a mark, and it has none: cut off or something else.
  return binary.includes(named) ? { type: "unknown" } : as(named);
}
