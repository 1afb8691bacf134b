/** Opens PDF files for the importer: text with its place on the page. Implemented by an adapter, since it needs a library of the platform. */
import type { ImportProblem } from "../domain/import-report.ts";
import type { Result } from "../domain/result.ts";

/** A line of a page: text that stands together, in points from the page's upper left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the top. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Items of one font share its mistakes. */
  readonly font: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/** A page as it looks: what is read where it has no text. */
export interface ScanPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of a point. */
  readonly scale: number;
  /** How light each pixel is, row by row. */
  readonly grey: Uint8Array<ArrayBuffer>;
}

/** Opens PDF files; implemented by an adapter, since the library that does it needs a platform. */
export interface PdfOpener {
  open(bytes: Uint8Array<ArrayBuffer>): Promise<Result<OpenPdf, ImportProblem>>;
}

export interface OpenPdf {
  readonly pages: number;
  readonly title?: string;
  readonly author?: string;
  /** @param number from 1; undefined when the page is broken */
  page(number: number): Promise<PdfPage | undefined>;
  /** @returns undefined when nothing can be seen on it, or the platform draws none */
  picture(number: number): Promise<ScanPicture | undefined>;
  close(): Promise<void>;
}
