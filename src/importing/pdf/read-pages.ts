/** The pages of a PDF, one after another; a page without text is looked at by OCR where that is on. */
import type { ImportNote, OcrOutcome, PageReadByOcr } from "../../domain/import-report.ts";
import type { Ocr } from "../../ports/ocr.ts";
import type { OpenPdf, PdfPage } from "../../ports/pdf-opener.ts";
import { importLimits } from "../limits.ts";
import { type KeptScans, readScan } from "./read-scan.ts";

export interface PageReading {
  /** Reads pages that are pictures of text; they are named and left out without it. */
  readonly ocr?: Ocr | undefined;
  /** What OCR read of this file before it was broken off. */
  readonly scans?: KeptScans | undefined;
  /** Whoever waits in it lets other work of the thread pass. */
  onPage?(fraction: number): Promise<void> | void;
}

export interface PagesRead {
  /** In their order; undefined where one is broken. */
  readonly pages: readonly (PdfPage | undefined)[];
  readonly byOcr: readonly PageReadByOcr[];
  /** What OCR made of the pages that it didn't read. */
  readonly tried: ReadonlyMap<number, OcrOutcome>;
  readonly cut: boolean;
}

/** Fewer letters are a page's number, or a stamp. */
const fewestLetters = 3;
export const hasText = (texts: readonly { readonly text: string }[]): boolean =>
  texts.reduce((sum, { text }) => sum + text.trim().length, 0) >= fewestLetters;

interface PageRead {
  readonly page: PdfPage | undefined;
  readonly confidence?: number;
  readonly tried?: OcrOutcome;
}

async function readPage(open: OpenPdf, number: number, { ocr, scans }: PageReading): Promise<PageRead> {
  const page = await open.page(number);
  if (!ocr || hasText(page?.items ?? [])) return { page };
  const known = await scans?.find(number);
  if (known) return known;
  const picture = await open.picture(number);
  if (!picture) return { page, tried: "nothing-found" };
  const scan = await readScan(picture, ocr);
  if (!scan.ok) return { page, tried: scan.error };
  if (!hasText(scan.value.page.items)) return { page, tried: "nothing-found" };
  await scans?.keep(number, scan.value);
  return scan.value;
}

export async function readPages(open: OpenPdf, reading: PageReading): Promise<PagesRead> {
  const count = Math.min(open.pages, importLimits.pages);
  const pages: (PdfPage | undefined)[] = [];
  const byOcr: PageReadByOcr[] = [];
  const tried = new Map<number, OcrOutcome>();
  for (let number = 1; number <= count; number++) {
    const read = await readPage(open, number, reading);
    pages.push(read.page);
    if (read.confidence !== undefined) byOcr.push({ page: number, confidence: read.confidence });
    if (read.tried) tried.set(number, read.tried);
    await reading.onPage?.(number / count);
  }
  return { pages, byOcr, tried, cut: count < open.pages };
}

/** What the report says of them. @param withoutText pages that say nothing in the end */
export function pageNotes(
  { byOcr, tried, cut }: PagesRead,
  withoutText: readonly number[],
  ocr: Ocr | undefined,
): readonly ImportNote[] {
  const outcomes = new Map<OcrOutcome | undefined, number[]>();
  for (const page of withoutText) {
    const outcome = tried.get(page);
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), page]);
  }
  return [
    ...(ocr && byOcr.length > 0 ? [{ type: "read-by-ocr", pages: byOcr, languages: ocr.languages } as const] : []),
    ...[...outcomes].map(([outcome, pages]) => ({
      type: "pages-without-text" as const,
      pages,
      ...(outcome ? { tried: outcome } : {}),
    })),
    ...(cut ? [{ type: "cut-off" } as const] : []),
  ];
}
