/** `PdfPagesApi` by pdf.js, in a worker: page → picture and where its text stands. Nothing in the file runs or is fetched. */
import { transfer } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DrawnPage, PageText, PdfPagesApi } from "../../protocol/pdf-pages-api.ts";
import { type DrawablePage, drawingOptions, drawPage } from "./draw-page.ts";
import { inTime } from "./in-time.ts";

interface Page extends DrawablePage {
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
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

const failed = (said: string): AppError => ({ type: "worker-crashed", worker: "pdf", detail: said });

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

async function pageOf(pdf: Pdf, number: number, pixels: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const [drawn, content] = await Promise.all([drawPage(page, pixels), inTime(page.getTextContent())]);
  const { canvas, width, height, transform } = drawn;
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
          ...drawingOptions,
          isEvalSupported: false,
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
      const drawn = await attempt(() => pageOf(pdf, number, pixels));
      return drawn.ok ? transfer(drawn, [drawn.value.picture as ImageBitmap]) : drawn;
    },
  };
}
