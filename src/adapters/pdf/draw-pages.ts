/** `PdfPagesApi` by pdf.js, in a worker: page → picture and where its text stands. Nothing in the file runs or is fetched. */
import { transfer } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DrawnPage, PageText, PdfPagesApi } from "../../protocol/pdf-pages-api.ts";
import { inTime } from "./in-time.ts";

interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}
interface Page {
  getViewport(options: { readonly scale: number }): Viewport;
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  render(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<void>; cancel(): void };
  cleanup(): boolean;
}
interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
}
/** The part of pdf.js that is used here. */
export interface DrawingLibrary {
  getDocument(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<Pdf> };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** Pixels of a picture: 64 MB, and within what phones draw. */
const mostPixels = 16_000_000;

const failed = (said: string): AppError => ({ type: "worker-crashed", worker: "pdf", detail: said });

/** Pages are drawn without the page's document: what pdf.js asks of one is a canvas, and no filters of SVG. */
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

const isText = (item: unknown): item is TextItem => typeof (item as Partial<TextItem>).str === "string";

function toPageText({ str, transform, width, hasEOL }: TextItem, view: readonly number[]): PageText[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const placed: PageText = {
    text: str,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width,
    size: Math.hypot(c, d),
    angle: Math.atan2(vb * a + vd * b, va * a + vc * b),
    endsLine: hasEOL,
  };
  return [placed.x, placed.y, width, placed.size].every(Number.isFinite) ? [placed] : [];
}

async function drawPage(pdf: Pdf, number: number, pixels: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const scale = Math.min(pixels / width, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  // Forms and notes are no part of what was read.
  const drawing = page.render({ canvas, viewport, annotationMode: 0 });
  const [drawn, content] = await Promise.all([inTime(drawing.promise.then(() => true)), inTime(page.getTextContent())]);
  if (!drawn) drawing.cancel();
  const texts = (content?.items ?? []).filter(isText).flatMap((item) => toPageText(item, transform));
  const picture = canvas.transferToImageBitmap();
  page.cleanup();
  return { picture, width, height, texts };
}

export function createPdfPages(load: () => Promise<DrawingLibrary>): PdfPagesApi {
  let opened: Pdf | undefined;
  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, AppError>> => {
    try {
      return ok(await work());
    } catch (error) {
      return err(failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return {
    ready: async () => ok(undefined),
    open: (file) =>
      attempt(async () => {
        const { getDocument } = await load();
        const fonts: unknown = (globalThis as { fonts?: unknown }).fonts;
        const { promise } = getDocument({
          data: new Uint8Array(await file.arrayBuffer()),
          // Fonts that the file lacks come from the system; there are none to fetch.
          ownerDocument: { fonts },
          disableFontFace: fonts === undefined,
          useSystemFonts: fonts !== undefined,
          CanvasFactory: WorkerCanvases,
          FilterFactory: NoFilters,
          isEvalSupported: false,
          isImageDecoderSupported: false,
          useWorkerFetch: false,
          useWasm: false,
          enableXfa: false,
          stopAtErrors: false,
          verbosity: 0,
        });
        opened = await promise;
        return opened.numPages;
      }),
    page: async (number, pixels) => {
      const pdf = opened;
      if (!pdf) return err(failed("no file is open"));
      const drawn = await attempt(() => drawPage(pdf, number, pixels));
      return drawn.ok ? transfer(drawn, [drawn.value.picture as ImageBitmap]) : drawn;
    },
  };
}
