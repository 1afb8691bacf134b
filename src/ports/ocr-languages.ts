/** The language data for reading pictures that is on this device. */
import type { AppError } from "../domain/errors.ts";
import type { OcrLanguage } from "../domain/ocr-language.ts";
import type { Result } from "../domain/result.ts";

export interface OcrLanguages {
  list(): Promise<Result<readonly OcrLanguage[], AppError>>;
  /** Keeps a file once the engine has opened it: then the engine is on this device too. */
  add(file: { readonly path: string; readonly content: Blob }): Promise<Result<OcrLanguage, AppError>>;
  /** Tries what was downloaded: then the engine is on this device too. What it can't read is deleted. */
  tryKept(code: string): Promise<Result<void, AppError>>;
  remove(code: string): Promise<Result<void, AppError>>;
}
