/** Thread that draws pages of a PDF. It ends when the file is closed, and takes its memory with it. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { createPdfPages, type DrawingLibrary } from "../src/adapters/pdf/draw-pages.ts";
import { loadPdfjs } from "../src/adapters/pdf/load-pdfjs.ts";

expose(createPdfPages(async () => (await loadPdfjs()) as unknown as DrawingLibrary));
