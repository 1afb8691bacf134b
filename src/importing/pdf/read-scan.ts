/** A picture of a page → its text with places, as if the file had said it. */
import type { OcrProblem } from "../../domain/import-report.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { Ocr, OcrWord } from "../../ports/ocr.ts";
import type { PdfItem, PdfPage, ScanPicture } from "../../ports/pdf-opener.ts";

export interface ScanRead {
  readonly page: PdfPage;
  /** Of its words together, in [0, 1]. */
  readonly confidence: number;
}

/** What was read of the scanned pages of one file before. */
export interface KeptScans {
  find(page: number): Promise<ScanRead | undefined>;
  keep(page: number, scan: ScanRead): Promise<void>;
}

/** What is less sure than this is no word, but a stain or a part of a drawing. */
const leastConfidence = 0.3;
/** Sizes are measured line by line, and those of one font differ by so much; headings differ by more. */
const sameSize = { from: 0.75, to: 1.25 } as const;

const hasText = ({ text }: OcrWord): boolean => /[\p{L}\p{N}]/u.test(text);
const lettersIn = (words: readonly OcrWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** The size that half of the letters stay below. */
function usualSize(words: readonly OcrWord[]): number {
  let left = lettersIn(words) / 2;
  for (const { size, text } of [...words].sort((a, b) => a.size - b.size)) {
    left -= text.length;
    if (left <= 0) return size;
  }
  return 0;
}

function toItem({ text, left, right, baseline, size }: OcrWord, usual: number, scale: number): PdfItem {
  const isUsual = size >= usual * sameSize.from && size <= usual * sameSize.to;
  return {
    text,
    x: left / scale,
    y: baseline / scale,
    width: (right - left) / scale,
    size: (isUsual ? usual : size) / scale,
    font: "",
  };
}

export async function readScan(picture: ScanPicture, ocr: Ocr): Promise<Result<ScanRead, OcrProblem>> {
  const { scale, width, height } = picture;
  const read = await ocr.read(picture);
  if (!read.ok) return read;
  const words = read.value.filter((word) => word.confidence >= leastConfidence && word.text.trim() !== "");
  const usual = usualSize(words);
  // A page of marks alone is a drawing.
  const items = words.some(hasText) ? words.map((word) => toItem(word, usual, scale)) : [];
  const sure = words.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0);
  return ok({
    page: { width: width / scale, height: height / scale, items },
    confidence: words.length > 0 ? sure / lettersIn(words) : 0,
  });
}
