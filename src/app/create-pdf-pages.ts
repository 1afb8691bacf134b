/** Wires the reader to the thread that draws pages; loaded with the first file that is looked at. */
import { createWorkerPdfPages } from "../adapters/threads/worker-pdf-pages.ts";

const startPdfPagesWorker = (): Worker =>
  new Worker(new URL("../../workers/pdf-pages.worker.ts", import.meta.url), { type: "module", name: "pdf-pages" });

export const openPdfPages = createWorkerPdfPages(startPdfPagesWorker);
