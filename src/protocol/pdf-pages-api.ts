/** What the thread that draws pages of a PDF offers. It lives as long as the file is looked at. */
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";

/** Text that stands together, in points from the page's upper left corner. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the top. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Clockwise, in radians. */
  readonly angle: number;
  readonly endsLine: boolean;
}

/** An `ImageBitmap`, which pure code doesn't know. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  close(): void;
}

export interface DrawnPage {
  readonly picture: PagePicture;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
}

export interface PdfPagesApi {
  ready(): Promise<Result<void, AppError>>;
  /** @returns how many pages it has */
  open(file: Blob): Promise<Result<number, AppError>>;
  /**
   * @param number from 1
   * @param pixels how wide the picture should be; less where it would be too large for a picture
   */
  page(number: number, pixels: number): Promise<Result<DrawnPage, AppError>>;
}

/** A file that is open, as the page sees it. */
export interface OpenPages {
  readonly count: number;
  page: PdfPagesApi["page"];
  close(): void;
}

export type OpenPdfPages = (file: Blob) => Promise<Result<OpenPages, AppError>>;
