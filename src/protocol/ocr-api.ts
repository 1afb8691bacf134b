/** What the thread that reads pictures offers. It is given all that it needs, and ends with the import. */
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";
import type { OcrWord } from "../ports/ocr.ts";
import type { ScanPicture } from "../ports/pdf-opener.ts";

export interface LanguageData {
  readonly code: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface OcrFiles {
  /** The engine, as WebAssembly. */
  readonly program: Uint8Array<ArrayBuffer>;
  readonly languages: readonly LanguageData[];
}

export interface OcrApi {
  /** Refuses language data that the engine can't read. Called once. */
  open(files: OcrFiles): Promise<Result<void, AppError>>;
  /** Rejects when the engine breaks over the picture. */
  read(picture: ScanPicture): Promise<readonly OcrWord[]>;
}
