/** pdf.js in Node: loaded with the command, since `scripts/run.mjs` imports nothing later. */
import "../adapters/pdf/pdfjs-globals.ts";

import * as library from "pdfjs-dist/legacy/build/pdf.mjs";
import * as parser from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { useParser } from "../adapters/pdf/pdfjs-globals.ts";
import type { PdfLibrary } from "../adapters/pdf/pdfjs-opener.ts";

export async function pdfLibrary(): Promise<PdfLibrary> {
  useParser(parser);
  return library as unknown as PdfLibrary;
}
