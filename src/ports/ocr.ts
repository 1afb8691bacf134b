/** Reads the text of pictures. Implemented by an adapter, since the engine is a program of its own. */
import type { OcrProblem } from "../domain/import-report.ts";
import type { Result } from "../domain/result.ts";
import type { ScanPicture } from "./pdf-opener.ts";

/** A word where it stands, in pixels of the picture. */
export interface OcrWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its line, from the top. */
  readonly baseline: number;
  /** Of the letters of its line, as fonts count. */
  readonly size: number;
  /** How sure the engine is, in [0, 1]. */
  readonly confidence: number;
}

export interface Ocr {
  /** Codes of the languages it reads, as one text: what was read with others may be read otherwise. */
  readonly languages: string;
  /** A picture that takes too long is given up, and the next one is read all the same. */
  read(picture: ScanPicture): Promise<Result<readonly OcrWord[], OcrProblem>>;
}
