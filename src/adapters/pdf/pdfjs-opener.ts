/** `PdfOpener` by pdf.js, loaded on first use. */
import type { ImportProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { OpenPdf, PdfItem, PdfOpener, PdfPage, ScanPicture } from "../../ports/pdf-opener.ts";
import { type DrawablePage, drawingOptions } from "./draw-page.ts";
import { inTime } from "./in-time.ts";
import { pictureOf } from "./page-picture.ts";

interface TextItem {
  readonly str: string;
  /** a, b, c, d, x, y of the text's matrix. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** The part of pdf.js that is used here. */
export interface PdfLibrary {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<Document>;
    destroy(): Promise<void>;
  };
}
interface Document {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
  getMetadata(): Promise<{ readonly info: unknown }>;
}
interface Page extends DrawablePage {
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  cleanup(): boolean;
}

const isText = (item: unknown): item is TextItem => typeof (item as Partial<TextItem>).str === "string";

function toItem({ str, transform, width, fontName }: TextItem, [left = 0, , , top = 0]: readonly number[]): PdfItem[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  // Text that runs up the page is a label of a figure or a mark of the archive.
  if (Math.abs(b) > Math.abs(a) || ![x, y, width, size].every(Number.isFinite)) return [];
  return [{ text: str, x: x - left, y: top - y, width, size, font: fontName }];
}

async function readPage(document: Document, number: number): Promise<PdfPage | undefined> {
  try {
    const page = await document.getPage(number);
    const content = await inTime(page.getTextContent());
    const { view } = page;
    page.cleanup();
    if (!content) return undefined;
    const [left = 0, bottom = 0, right = 0, top = 0] = view;
    return {
      width: right - left,
      height: top - bottom,
      items: content.items.filter(isText).flatMap((item) => toItem(item, view)),
    };
  } catch {
    return undefined;
  }
}

async function readPicture(document: Document, number: number): Promise<ScanPicture | undefined> {
  try {
    const page = await document.getPage(number);
    const picture = await pictureOf(page);
    page.cleanup();
    return picture;
  } catch {
    return undefined;
  }
}

function textIn(info: unknown, key: string): string | undefined {
  const value = (info as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 300) : undefined;
}

export function createPdfOpener(load: () => Promise<PdfLibrary>): PdfOpener {
  let library: Promise<PdfLibrary> | undefined;
  return {
    async open(bytes): Promise<Result<OpenPdf, ImportProblem>> {
      library ??= load();
      const { getDocument } = await library;
      const task = getDocument({
        // It takes the bytes away from whoever hands them over.
        data: bytes.slice(),
        isEvalSupported: false,
        disableFontFace: true,
        useSystemFonts: false,
        ...drawingOptions,
        enableXfa: false,
        stopAtErrors: false,
        verbosity: 0,
      });
      try {
        const document = await inTime(task.promise);
        if (!document) {
          await task.destroy();
          return err({ type: "damaged" });
        }
        const info = await document.getMetadata().then(
          (metadata) => metadata.info,
          () => undefined,
        );
        const [title, author] = [textIn(info, "Title"), textIn(info, "Author")];
        return ok({
          pages: document.numPages,
          page: (number) => readPage(document, number),
          picture: (number) => readPicture(document, number),
          close: () => task.destroy(),
          ...(title ? { title } : {}),
          ...(author ? { author } : {}),
        });
      } catch (error) {
        await task.destroy().catch(() => undefined);
        return err({ type: (error as Error).name === "PasswordException" ? "password" : "damaged" });
      }
    },
  };
}
