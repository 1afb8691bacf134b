/** pdf.js, in its build for browsers without what its newer one takes for granted, and for Node 20. */
import { useParser } from "./pdfjs-globals.ts";
import type { PdfLibrary } from "./pdfjs-opener.ts";

export async function loadPdfjs(): Promise<PdfLibrary> {
  useParser(await import("pdfjs-dist/legacy/build/pdf.worker.mjs"));
  return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as PdfLibrary;
}
