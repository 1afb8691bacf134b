/** A page of a PDF on a canvas, in a worker: without the page's document, and with nothing fetched from elsewhere. */
import { ImageDecoders } from "./image-decoders.ts";
import { inTime } from "./in-time.ts";

interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** The part of pdf.js' page that is used here. */
export interface DrawablePage {
  getViewport(options: { readonly scale: number }): Viewport;
  render(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<void>; cancel(): void };
}

/** Pixels of a picture: 64 MB, and within what phones draw. */
const mostPixels = 16_000_000;

/** What pdf.js asks of a document is a canvas, and no filters of SVG. */
class WorkerCanvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }
  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }
  destroy(held: { canvas: OffscreenCanvas | null; context: unknown }): void {
    held.canvas = null;
    held.context = null;
  }
}
class NoFilters {
  addFilter = (): string => "none";
  addHCMFilter = (): string => "none";
  addAlphaFilter = (): string => "none";
  addLuminosityFilter = (): string => "none";
  addHighlightHCMFilter = (): string => "none";
  destroy = (): void => undefined;
}

/** How a file is opened whose pages are drawn. */
export const drawingOptions = {
  CanvasFactory: WorkerCanvases,
  FilterFactory: NoFilters,
  BinaryDataFactory: ImageDecoders,
  useWasm: true,
  useWorkerFetch: false,
  isImageDecoderSupported: false,
} as const;

export interface DrawnCanvas {
  readonly canvas: OffscreenCanvas;
  /** In points, as it is seen. */
  readonly width: number;
  readonly height: number;
  /** From points of the file to points of the page as it is seen. */
  readonly transform: readonly number[];
  /** Whether it was drawn to its end. */
  readonly whole: boolean;
}

/** @param pixelsAcross of its width; fewer where that is more than a canvas holds */
export async function drawPage(page: DrawablePage, pixelsAcross: number): Promise<DrawnCanvas> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const scale = Math.min(pixelsAcross / width, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  // Forms and notes are no part of what was read.
  const drawing = page.render({ canvas, viewport, annotationMode: 0 });
  const drawn = await inTime(drawing.promise.then(() => true));
  if (!drawn) drawing.cancel();
  return { canvas, width, height, transform, whole: drawn === true };
}
