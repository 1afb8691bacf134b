/** One import in a process of its own, so that its peak of memory is its own. Prints its rows as JSON. */
import fs from "node:fs";
import path from "node:path";
import { createPdfOpener } from "../../src/adapters/pdf/pdfjs-opener.ts";
import { loadBundledEmbedder } from "../../src/cli/bundled-embedder.ts";
import { pdfLibrary } from "../../src/cli/pdf-library.ts";
import { importCourse } from "../../src/importing/import-course.ts";
import { markdownBlocks } from "../../src/importing/markdown/markdown-blocks.ts";
import type { ImportFile } from "../../src/importing/source.ts";
import { importing } from "../../src/language/words/en/importing.ts";
import { makeVectors } from "../../src/packs/make-vectors.ts";
import { buildRetrievalIndex } from "../../src/retrieval/retrieval-index.ts";
import { madePdf } from "../support/importing/made-pdf.ts";
import { type BenchRow, round } from "./row.ts";

const root = process.cwd();
const megabyte = 1_000_000;
const pdf = createPdfOpener(pdfLibrary);

/** Pages of the bundled course until there is enough; what it knows of its own terms is left out. */
function markdownFiles(bytes: number): ImportFile[] {
  const folder = path.join(root, "src/courses/introduction-to-ai/concepts");
  const files: ImportFile[] = [];
  let size = 0;
  for (let round = 0; size < bytes; round++)
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      if (!name.endsWith(".md") || size >= bytes) continue;
      const text = new TextEncoder().encode(`${fs.readFileSync(path.join(folder, name), "utf8")}\nRound ${round}.\n`);
      size += text.length;
      files.push({ path: `${round}/${name}`, size: text.length, bytes: async () => text });
    }
  return files;
}

/** A book of so many pages of 45 lines. */
function pdfFile(pages: number): ImportFile {
  const words = fs
    .readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8")
    .replace(/[^A-Za-z .,]+/g, " ")
    .split(/\s+/);
  let at = 0;
  const line = (): string => Array.from({ length: 12 }, () => words[at++ % words.length]).join(" ");
  const bytes = madePdf(
    Array.from({ length: pages }, () =>
      Array.from({ length: 45 }, (_, i) => ({ text: line(), x: 60, y: 780 - i * 15 })),
    ),
  );
  return { path: "book.pdf", size: bytes.length, bytes: async () => bytes };
}

const row = (data: string, subject: string, metric: string, value: number, unit = "s"): BenchRow => ({
  bench: "import",
  subject,
  n: 1,
  data,
  metric,
  value: round(value, 2),
  unit,
});

async function measure(data: string, files: readonly ImportFile[]): Promise<BenchRow[]> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const usedBefore = process.cpuUsage();
  let read = 0;
  const { course, report } = await importCourse(files, {
    known: [],
    words: importing.course,
    pdf,
    onProgress: ({ stage }) => {
      if (stage !== "reading" && read === 0) read = seconds();
    },
  });
  const made = seconds();
  if (course) {
    await makeVectors(course, await loadBundledEmbedder(root));
    buildRetrievalIndex(course);
  }
  const used = process.cpuUsage(usedBefore);
  return [
    row(data, "erica", "read", read),
    row(data, "erica", "course", made),
    row(data, "erica", "searchable", seconds()),
    row(data, "erica", "searchable, processor time", used.user / 1e6 + used.system / 1e6),
    row(data, "erica", "passages", report.passages, "passages"),
    // Of the whole process: Node, the loader of TypeScript, the embedder and the files themselves too.
    row(data, "erica", "peak memory", (process.resourceUsage().maxRSS * 1024) / megabyte, "MB"),
  ];
}

async function rawMarkdown(data: string, files: readonly ImportFile[]): Promise<BenchRow> {
  const began = performance.now();
  for (const file of files) markdownBlocks(new TextDecoder().decode(await file.bytes()));
  return row(data, "raw parse", "read", (performance.now() - began) / 1000);
}

async function rawPdf(data: string, files: readonly ImportFile[]): Promise<BenchRow> {
  const began = performance.now();
  for (const file of files) {
    const open = await pdf.open(await file.bytes());
    if (open.ok) for (let page = 1; page <= open.value.pages; page++) await open.value.page(page);
  }
  return row(data, "raw parse", "read", (performance.now() - began) / 1000);
}

/** @param args `markdown` or `pdf`, then `raw` to read the files merely */
export async function main([kind, raw]: readonly string[]): Promise<number> {
  const isPdf = kind === "pdf";
  const data = isPdf ? "300-page PDF" : "5 MB Markdown";
  const files = isPdf ? [pdfFile(300)] : markdownFiles(5 * megabyte);
  const rows = raw ? [await (isPdf ? rawPdf(data, files) : rawMarkdown(data, files))] : await measure(data, files);
  console.log(JSON.stringify(rows));
  return 0;
}
