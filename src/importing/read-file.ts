/** One file → what its format finds in it. Whatever a reader stumbles over is that file's problem alone. */
import type { ImportFormat, ImportNote, ImportProblem } from "../domain/import-report.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { PdfOpener } from "../ports/pdf-opener.ts";
import type { Sqlite } from "../ports/sqlite.ts";
import { isDeckArchive, readDeck, readDeckText } from "./anki/read-deck.ts";
import { type Archive, openArchive, type UnpackBudget } from "./archive/open-archive.ts";
import { readCaptions } from "./captions/read-captions.ts";
import { detectFormat, endingOf, formatByEnding } from "./detect-format.ts";
import { readBook } from "./epub/read-book.ts";
import { readCsvGraph } from "./graph/read-csv-graph.ts";
import { readGraphml } from "./graph/read-graphml.ts";
import { readJsonGraph } from "./graph/read-json-graph.ts";
import { readHtml } from "./html/read-html.ts";
import { readRecords } from "./jsonl/read-records.ts";
import type { FindTex } from "./latex/inclusions.ts";
import { readLatex } from "./latex/read-latex.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { isNotebook, readNotebook } from "./notebook/read-notebook.ts";
import { readWordDocument } from "./office/read-document.ts";
import { readSlides } from "./office/read-slides.ts";
import type { PageReading } from "./pdf/read-pages.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import type { Outcome, ReadDocument, ReadGraph } from "./source.ts";
import { decodeText } from "./text/decode.ts";
import { readText } from "./text/read-text.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface FileRead extends Outcome {
  readonly format: ImportFormat;
  readonly notes: readonly ImportNote[];
  /** Present for an archive: its files are read one by one. */
  readonly archive?: Archive;
}

export interface Readers extends PageReading {
  readonly pdf?: PdfOpener | undefined;
  readonly sqlite?: Sqlite | undefined;
  /** Files that a LaTeX document includes. */
  readonly findTex?: FindTex | undefined;
}

const one = (document: ReadDocument | undefined): Result<Outcome, ImportProblem> =>
  document && document.blocks.length > 0 ? ok({ documents: [document] }) : err({ type: "no-text" });
const graphOf = (graph: ReadGraph | undefined): Result<Outcome, ImportProblem> =>
  graph ? ok({ documents: [], graph }) : err({ type: "unknown-format" });

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function readJson(path: string, text: string): Result<Outcome, ImportProblem> {
  const json = parseJson(text);
  if (!json) return err({ type: "damaged" });
  return isNotebook(json.value) ? one(readNotebook(path, json.value)) : graphOf(readJsonGraph(path, json.value));
}

function readTextual(format: ImportFormat, path: string, text: string): Result<Outcome, ImportProblem> {
  switch (format) {
    case "html":
      return one(readHtml(path, text));
    case "captions":
      return one(readCaptions(path, text));
    case "markdown":
      return one(readMarkdown(path, text));
    case "notebook":
      return readJson(path, text);
    case "deck": {
      const deck = readDeckText(path, text);
      return deck.ok ? one(deck.value) : deck;
    }
    case "records": {
      const documents = readRecords(path, text);
      return documents ? ok({ documents }) : err({ type: "no-text" });
    }
    case "graph":
      if (/^\s*[{[]/.test(text)) return readJson(path, text);
      return graphOf(/^\s*</.test(text) ? readGraphml(path, text) : readCsvGraph(path, text));
    default:
      return one(readText(path, text));
  }
}

/** ZIP archives are also what office files and books are made of. */
async function readZipped(
  path: string,
  bytes: Bytes,
  { sqlite }: Readers,
  budget: UnpackBudget,
): Promise<Result<FileRead, ImportProblem>> {
  const opened = openArchive(bytes, budget);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const formats: readonly (readonly [
    string,
    ImportFormat,
    (path: string, archive: Archive) => Result<ReadDocument, ImportProblem>,
  ])[] = [
    ["word/document.xml", "document", readWordDocument],
    ["ppt/presentation.xml", "slides", readSlides],
    ["META-INF/container.xml", "book", readBook],
  ];
  for (const [part, format, read] of formats) {
    if (!archive.entry(part)) continue;
    return asFile(path, format, read(path, archive));
  }
  if (isDeckArchive(archive) && sqlite) return asFile(path, "deck", await readDeck(path, archive, sqlite));
  const promised = formatByEnding(path);
  if (promised && promised !== "archive") return err({ type: "damaged" });
  if (promised === undefined && endingOf(path) !== "") return err({ type: "unknown-format" });
  return ok({ documents: [], archive, format: "archive", notes: [] });
}

const misnamed = (path: string, format: ImportFormat): readonly ImportNote[] => {
  const promised = formatByEnding(path);
  return promised !== undefined && promised !== format ? [{ type: "read-as", format }] : [];
};

function asFile(
  path: string,
  format: ImportFormat,
  document: Result<ReadDocument, ImportProblem>,
): Result<FileRead, ImportProblem> {
  const outcome = document.ok ? one(document.value) : document;
  return outcome.ok ? ok({ ...outcome.value, format, notes: misnamed(path, format) }) : outcome;
}

/** @param budget what archives may still unpack to */
export async function readFile(
  path: string,
  bytes: Bytes,
  readers: Readers,
  budget: UnpackBudget,
): Promise<Result<FileRead, ImportProblem>> {
  if (bytes.length === 0) return err({ type: "empty" });
  const detected = detectFormat(path, bytes.subarray(0, 8_192));
  try {
    if (detected.type === "old-office") return err({ type: isLockedOffice(bytes) ? "password" : "old-office" });
    if (detected.type === "zip") return await readZipped(path, bytes, readers, budget);
    if (detected.type !== "format") {
      const promised = formatByEnding(path);
      return err({ type: promised ? "damaged" : "unknown-format" });
    }
    const { format } = detected;
    if (format === "pdf") {
      if (!readers.pdf) return err({ type: "unknown-format" });
      return asFile(path, format, await readPdf(path, bytes, readers.pdf, readers));
    }
    if (format === "latex") {
      const document = await readLatex(path, decodeText(bytes), readers.findTex ?? (async () => undefined));
      return asFile(path, format, ok(document));
    }
    const outcome = readTextual(format, path, decodeText(bytes));
    return outcome.ok ? ok({ ...outcome.value, format, notes: misnamed(path, format) }) : outcome;
  } catch {
    // A reader met what no file should hold; the others are read all the same.
    return err({ type: "damaged" });
  }
}

/** Office keeps a file with a password in the container of its old formats. */
function isLockedOffice(bytes: Bytes): boolean {
  const name = [..."EncryptedPackage"].map((letter) => letter.charCodeAt(0));
  const head = bytes.subarray(0, 1024 * 1024);
  outer: for (let at = 0; at + name.length * 2 <= head.length; at += 2) {
    for (let i = 0; i < name.length; i++)
      if (head[at + i * 2] !== name[i] || head[at + i * 2 + 1] !== 0) continue outer;
    return true;
  }
  return false;
}
